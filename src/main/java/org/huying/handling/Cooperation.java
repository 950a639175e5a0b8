package org.huying.handling;

import java.util.List;
import org.huying.worklist.SubmittedForm;

/** Departments beside the lead: co-handlers (协办), who work, and those who are only informed (转办). */
public interface Cooperation {

    /**
     * The dispatcher names them for the lead that is decided on; who was named before and has not been called is not any
     * more. In the caller's transaction.
     *
     * @param coHandlers codes of departments
     * @param informed codes of departments: they read the request from now on, and have no task
     */
    void name(String number, List<String> coHandlers, List<String> informed, String account, String element);

    /** Named co-handlers of the round that have not done their part yet. */
    List<String> toCall(String number);

    /** A co-handler's process begins. */
    void called(String number, String unit, String instanceId, String element);

    /** A co-handler reports its part. */
    void reported(String number, String instanceId, SubmittedForm form, String element);

    /** The lead gave the ticket back: who has not reported stops, and is called again if the lead must handle after all. */
    void callOff(String number, String element);
}
