package org.huying.directory;

/**
 * What a person may be. {@link #code()} is the group id in the engine and the word in the town's files.
 *
 * <p>The unit of a duty is a grid for {@link #GRID_OFFICER}, a department for {@link #CLERK} and {@link #LEAD}, an area for
 * {@link #LEADER}, and the subdistrict for all others.
 */
public enum Role {
    OPERATOR("operator"),
    GRID_OFFICER("gridOfficer"),
    DISPATCHER("dispatcher"),
    CLERK("clerk"),
    /** Answers for a department; not to be mixed up with {@link #LEADER}, who is assigned to an area. */
    LEAD("lead"),
    CALLBACK_OFFICER("callbackOfficer"),
    LEADER("leader"),
    SUPERVISOR("supervisor"),
    AUDITOR("auditor"),
    CUSTODIAN("custodian"),
    ADMINISTRATOR("administrator");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether the processes give tasks to whoever has it. */
    public boolean hasTasks() {
        return switch (this) {
            case GRID_OFFICER, DISPATCHER, CLERK, LEAD, CALLBACK_OFFICER, SUPERVISOR -> true;
            case OPERATOR, LEADER, AUDITOR, CUSTODIAN, ADMINISTRATOR -> false;
        };
    }
}
