/** Topics of the month for staff: proposals, the project of each month and its effect, each figure with its list. */
@NullMarked
package org.huying.topic.web;

import org.jspecify.annotations.NullMarked;
