/** The doors of intake: the resident's page, the operator's page, the API. */
@NullMarked
package org.huying.intake.web;

import org.jspecify.annotations.NullMarked;
