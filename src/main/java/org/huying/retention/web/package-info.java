/** The administrator's page about what is due. */
@NullMarked
package org.huying.retention.web;

import org.jspecify.annotations.NullMarked;
