/** Pages and API of the auditor's room. */
@NullMarked
package org.huying.audit.web;

import org.jspecify.annotations.NullMarked;
