/** The reader's notices on the desk. */
@NullMarked
package org.huying.notification.web;

import org.jspecify.annotations.NullMarked;
