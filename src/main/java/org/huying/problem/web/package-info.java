/** Problem details for the API. */
@NullMarked
package org.huying.problem.web;

import org.jspecify.annotations.NullMarked;
