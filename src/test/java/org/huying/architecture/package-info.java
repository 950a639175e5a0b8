/** The rules of the house, as tests: modules, layers, process files, texts. */
@NullMarked
package org.huying.architecture;

import org.jspecify.annotations.NullMarked;
