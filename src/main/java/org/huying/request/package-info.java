/** The file of one request: number, words, place, category, state, attachments, contact. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"problem", "transaction", "commandline", "ledger", "directory", "deadline", "decision"})
package org.huying.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
