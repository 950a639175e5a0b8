package org.huying.handling.web;

import java.util.Optional;
import org.huying.handling.Extending;
import org.huying.handling.InterimReplies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For scripts: more time, and the interim reply. */
@RestController
@RequestMapping("/api/work-items/{id}")
class AsidesApi {

    private final Extending extending;
    private final InterimReplies interimReplies;

    AsidesApi(Extending extending, InterimReplies interimReplies) {
        this.extending = extending;
        this.interimReplies = interimReplies;
    }

    /** @param days as {@link Extending#ask} */
    record Extension(@Nullable Integer days, @Nullable String reason) {}

    @PostMapping("/extension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void askForMoreTime(@PathVariable String id, @RequestBody Extension asked) {
        extending.ask(id, Optional.ofNullable(asked.days()), text(asked.reason()));
    }

    /** Words for the resident. */
    record InterimReply(@Nullable String text) {}

    @PostMapping("/interim-reply")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replyInTheInterim(@PathVariable String id, @RequestBody InterimReply reply) {
        interimReplies.reply(id, text(reply.text()));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
