package org.huying.whistle;

import java.util.List;
import java.util.Map;
import org.huying.request.ServiceRequest;
import org.huying.request.ServiceRequests;
import org.huying.request.Urgency;
import org.huying.worklist.Proposals;
import org.springframework.stereotype.Component;

/** Ground and departments as the town's table proposes them. */
@Component
class WhistleProposals implements Proposals {

    private final ServiceRequests requests;
    private final Summons summons;

    WhistleProposals(ServiceRequests requests, Summons summons) {
        this.requests = requests;
        this.summons = summons;
    }

    @Override
    public Map<String, String> of(String requestNumber) {
        ServiceRequest request = requests.get(requestNumber);
        Ground ground = request.urgency().filter(Urgency.EMERGENCY::equals).isPresent()
                ? Ground.EMERGENCY
                : Ground.BEYOND_STREET;
        List<String> departments = summons.proposed(request.category(), ground);
        return Map.of("ground", ground.code(), "departments", String.join(",", departments));
    }
}
