/** Tracking for residents, the request page for staff, and the API of both. */
@NullMarked
package org.huying.tracking.web;

import org.jspecify.annotations.NullMarked;
