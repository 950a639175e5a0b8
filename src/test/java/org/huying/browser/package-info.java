/** The program as people meet it: its pages in a real browser, on a real port, with the demo town. */
@NullMarked
package org.huying.browser;

import org.jspecify.annotations.NullMarked;
