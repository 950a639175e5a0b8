package org.huying.whistle;

import java.util.List;
import java.util.stream.Stream;
import org.huying.worklist.SubmittedForm;

/**
 * What whoever whistles entered, at whichever task.
 *
 * @param departments as ticked; empty: as the table proposes
 */
record WhistleForm(String account, Ground ground, String meetingPlace, boolean urgent, List<String> departments) {

    static WhistleForm of(SubmittedForm form) {
        return new WhistleForm(
                form.account(),
                Ground.of(form.required("ground")).orElseThrow(),
                form.required("meetingPlace"),
                form.required("urgent").equals("yes"),
                form.value("departments").stream()
                        .flatMap(codes -> Stream.of(codes.split(",", -1)))
                        .filter(code -> !code.isEmpty())
                        .toList());
    }
}
