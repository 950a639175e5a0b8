package org.huying.engine.tasklist;

import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.jspecify.annotations.Nullable;

/** What the engine's answer means to the person at Tasklist. Empty: it is a fault of ours, not of the call. */
final class EngineFailures {

    /** "Cannot … because it belongs to no authenticated tenant." */
    private static final String FOREIGN_TENANT = "ENGINE-13034";

    private EngineFailures() {}

    static Optional<Refusal> meaning(int status, boolean aboutTask, Optional<RuntimeException> failure) {
        for (Throwable cause = failure.orElse(null); cause != null; cause = cause.getCause()) {
            Refusal refusal = known(cause);
            if (refusal != null) {
                return Optional.of(refusal);
            }
        }
        // a task of somebody else's process, one that ended and one that never was look alike
        if (aboutTask && (status == 404 || (status == 403 && failure.isPresent()) || isGone(failure))) {
            return Optional.of(Refusal.of(Status.NOT_FOUND, "tasklist-not-found"));
        }
        return switch (status) {
            case 403 -> Optional.of(Refusal.of(Status.FORBIDDEN, "tasklist-closed"));
            case 404 -> Optional.of(Refusal.of(Status.NOT_FOUND, "tasklist-nothing-there"));
            case 400, 405, 406, 415 -> Optional.of(Refusal.of(Status.BAD_REQUEST, "tasklist-not-understood"));
            default -> Optional.empty();
        };
    }

    private static @Nullable Refusal known(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return refusal;
        }
        if (cause instanceof OptimisticLockingException) {
            return Refusal.of(Status.CONFLICT, "tasklist-changed");
        }
        if (cause instanceof TaskAlreadyClaimedException) {
            return Refusal.of(Status.CONFLICT, "tasklist-claimed");
        }
        String message = cause.getMessage();
        return message != null && message.contains(FOREIGN_TENANT)
                ? Refusal.of(Status.NOT_FOUND, "tasklist-not-found")
                : null;
    }

    private static boolean isGone(Optional<RuntimeException> failure) {
        return failure.map(Throwable::getMessage)
                .filter(message -> message.contains("Cannot find task with id"))
                .isPresent();
    }
}
