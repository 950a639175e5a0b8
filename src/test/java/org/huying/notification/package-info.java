/** What is told to whom, and how it leaves the house. */
@NullMarked
package org.huying.notification;

import org.jspecify.annotations.NullMarked;
