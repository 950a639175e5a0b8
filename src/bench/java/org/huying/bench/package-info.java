/** The town at work: drills that drive whole towns through the public interfaces and check what is left behind. */
@NullMarked
package org.huying.bench;

import org.jspecify.annotations.NullMarked;
