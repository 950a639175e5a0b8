package org.huying.notification;

/** Who is told; {@link Audiences} says how each is found. */
enum Audience {
    /** Whoever made the request and left a contact. */
    RESIDENT,
    /** Who works for the unit that the entry names: grid officers, clerks, or for other areas their leaders. */
    UNIT,
    /** As {@link #UNIT}, for the unit that answers to the resident now. */
    LEAD,
    /** The leaders assigned to the nearest area of the lead; where there are none, the supervisors. */
    LEADERS,
    /** Who answers for the department that the entry names. */
    DEPARTMENT_LEADS,
    /** Who was given a notice of this message on the desk by the step that left the entry. */
    TOLD,
    DISPATCHERS,
    CALLBACK_OFFICERS,
    SUPERVISORS,
    /** All auditors of the town; also of what concerns no request. */
    AUDITORS
}
