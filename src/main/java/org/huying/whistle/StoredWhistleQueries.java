package org.huying.whistle;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
class StoredWhistleQueries implements WhistleQueries {

    private final Whistles whistles;
    private final CalledDepartments departments;

    StoredWhistleQueries(Whistles whistles, CalledDepartments departments) {
        this.whistles = whistles;
        this.departments = departments;
    }

    @Override
    public List<Whistle> ofRequest(String number) {
        return whistles.ofRequest(number);
    }

    @Override
    public Optional<Whistle> find(long whistle) {
        return whistles.find(whistle);
    }

    @Override
    public Optional<Whistle> pending(String number) {
        return whistles.pending(number);
    }

    @Override
    public List<ReportIn> reportIns(long whistle) {
        return departments.ofWhistle(whistle);
    }

    @Override
    public ReportIn reportIn(long id) {
        return departments.get(id);
    }

    @Override
    public boolean tookPart(String number, String account) {
        return departments.tookPart(number, account);
    }
}
