/** The three rates, on pages and in the API, each figure with the list that it counts. */
@NullMarked
package org.huying.evaluation.web;

import org.jspecify.annotations.NullMarked;
