/** Form declarations, their texts and the check of what was entered; knows nothing of tasks. */
@NullMarked
package org.huying.worklist.form;

import org.jspecify.annotations.NullMarked;
