/** Log-in page, own password, the frame of every page, and who may open which address. */
@NullMarked
package org.huying.access.web;

import org.jspecify.annotations.NullMarked;
