/** Tree heads as signed notes (C2SP tlog-checkpoint) and the Ed25519 keys that sign them. */
@NullMarked
package org.huying.seal.note;

import org.jspecify.annotations.NullMarked;
