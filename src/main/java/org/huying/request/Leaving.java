package org.huying.request;

import java.util.List;
import org.huying.ledger.Actor;
import org.huying.ledger.Fact;
import org.huying.ledger.Ledger;
import org.huying.request.RequestLoop.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A resident takes a request back. Whoever followed it is not left behind: the eldest follower's request takes over. */
@Service
public class Leaving {

    private final Requests requests;
    private final ServiceRequests files;
    private final RequestLoop loop;
    private final Ledger ledger;

    Leaving(Requests requests, ServiceRequests files, RequestLoop loop, Ledger ledger) {
        this.requests = requests;
        this.files = files;
        this.loop = loop;
        this.ledger = ledger;
    }

    @Fact.Kind("request.withdrawn")
    record Withdrawn() implements Fact {}

    /** @param from the request that was followed until now */
    @Fact.Kind("request.tookOver")
    record TookOver(String from, int round) implements Fact {}

    /** @throws org.huying.problem.Refusal {@code request-already-ended} (409) if its course is over */
    @Transactional
    public void withdraw(String number) {
        requests.lock(number);
        ledger.append(number, Actor.RESIDENT, "", new Withdrawn());
        loop.leave(number, Reason.WITHDRAWN);
        List<String> followers = files.followers(number);
        if (!followers.isEmpty()) {
            takeOver(number, followers);
        }
    }

    private void takeOver(String withdrawn, List<String> followers) {
        String heir = followers.get(0);
        int round = requests.lock(heir).round() + 1;
        requests.nextRound(heir, round);
        followers.stream().skip(1).forEach(other -> requests.join(other, heir));
        ledger.append(heir, Actor.SYSTEM, "", new TookOver(withdrawn, round));
        loop.start(heir, false);
    }
}
