package org.huying.escalation;

import java.util.List;
import java.util.stream.Stream;
import org.huying.request.WrittenWords;
import org.springframework.stereotype.Component;

@Component
class SupervisionWords implements WrittenWords {

    private final SupervisionQueries supervisions;

    SupervisionWords(SupervisionQueries supervisions) {
        this.supervisions = supervisions;
    }

    @Override
    public List<Salted> of(String number) {
        return supervisions.ofRequest(number).stream()
                .flatMap(each -> Stream.concat(each.demand().stream(), each.answer().stream())
                        .map(words -> new Salted(each.wordsSalt(), words)))
                .toList();
    }
}
