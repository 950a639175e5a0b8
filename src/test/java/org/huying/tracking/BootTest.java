package org.huying.tracking;
import static org.assertj.core.api.Assertions.assertThat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.huying.ledger.LedgerQueries;
@TrackedTown
class BootTest {
    @Autowired Walks walks;
    @Autowired LedgerQueries ledger;
    @Test void boots() {
        String n = walks.resolved("井盖");
        ledger.ofRequest(n).forEach(e -> System.out.println(e));
        assertThat(n).isNotEmpty();
    }
}
