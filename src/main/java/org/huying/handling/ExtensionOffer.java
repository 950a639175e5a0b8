package org.huying.handling;

import java.util.List;
import org.huying.deadline.Clocks.Kind;
import org.huying.deadline.Extensions;
import org.huying.worklist.TaskAside;
import org.huying.worklist.WorkItem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offers to ask for more time, as long as it could be granted. */
@Component
class ExtensionOffer implements TaskAside {

    static final String NAME = "extension";

    private static final String USER_REPORT_RESULT = "user_reportResult";

    private final AskedExtensions asked;
    private final Extensions extensions;

    ExtensionOffer(AskedExtensions asked, Extensions extensions) {
        this.asked = asked;
        this.extensions = extensions;
    }

    /** Only while a department works: the ticket is accepted, the result is not reported. */
    static boolean isFor(WorkItem item) {
        return item.element().equals(USER_REPORT_RESULT);
    }

    @Override
    @Transactional
    public List<Aside> of(WorkItem item) {
        if (!isFor(item)
                || item.endedAt().isPresent()
                || asked.undecided(item.requestNumber()).isPresent()
                || extensions.ask(
                                item.requestNumber(), Kind.HANDLING, item.unit().orElse(""))
                        != Extensions.Answer.POSSIBLE) {
            return List.of();
        }
        return List.of(new Aside(NAME, false, List.of(new Input("days", false), new Input("reason", true))));
    }
}
