/** Stands for a module that a package loads at once and cyclo never uses (see program.mjs). */
'use strict';

module.exports = {};
