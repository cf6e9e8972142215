import { inCase } from './declension.ts';

/** «приказа от 06.10.2010 № 215», «приказов от … № …, от … № …»: чем изменён документ этого вида. */
export function editions(
  kind: string,
  orders: readonly { readonly number: string | undefined; readonly date: string | undefined }[],
): string {
  const one = inCase(kind, 'genitive').toLowerCase();
  const many = one.replace(/а$/, 'ов').replace(/ия$/, 'ий');
  const names = orders.map(
    ({ number, date }) => `от ${date ?? '____________'} № ${number ?? '____________'}`,
  );
  return `${orders.length === 1 ? one : many} ${names.join(', ')}`;
}
