package org.huying.audit.web;

import org.huying.audit.Sample;
import org.huying.moment.Moments;
import org.huying.request.RequestState;
import org.springframework.stereotype.Component;

/** What came of asking to have a case handled again, as a sample's page prints it. */
@Component
class AgainLines {

    private final AccountNames names;
    private final Moments moments;

    AgainLines(AccountNames names, Moments moments) {
        this.names = names;
        this.moments = moments;
    }

    /**
     * @param ruling empty while it waits
     * @param state of the request in the new round; empty when that is over and a later one began
     * @param satisfaction empty if nobody scored
     */
    record Line(
            String asker,
            String asked,
            String reason,
            String ruling,
            String ruled,
            String answer,
            int round,
            String state,
            String closed,
            boolean solved,
            String satisfaction) {}

    Line line(Sample.Again again) {
        return new Line(
                names.name(again.askedBy()),
                moments.minute(again.askedAt()),
                again.reason().orElse(""),
                again.ruling().map(Enum::name).orElse(""),
                (again.ruledBy().map(names::name).orElse("") + " "
                                + again.ruledAt().map(moments::minute).orElse(""))
                        .strip(),
                again.answer().orElse(""),
                again.round(),
                again.state().map(RequestState::name).orElse(""),
                again.closedAt().map(moments::minute).orElse(""),
                again.score().filter(score -> score.solved()).isPresent(),
                again.score().map(score -> score.satisfaction().name()).orElse(""));
    }
}
