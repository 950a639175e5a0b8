package org.huying.directory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The town in memory. Reading costs no SQL; the copy is exchanged as a whole when a load has raised the version, on this
 * node at once and on others by {@link DirectoryRenewal}.
 */
@Component
class RenewedDirectory implements DirectoryQueries {

    private record Copy(long version, Town town) {}

    private final TownTables tables;
    private volatile @Nullable Copy copy;

    RenewedDirectory(TownTables tables) {
        this.tables = tables;
    }

    /** Reads the tables again if a load was committed since the copy was made. */
    synchronized void renew() {
        long version = tables.version();
        var known = copy;
        while (known == null || known.version() != version) {
            var town = new Town(tables.read());
            long afterwards = tables.version();
            // a load in between may have mixed two towns: read again
            if (afterwards == version) {
                known = new Copy(version, town);
            }
            version = afterwards;
        }
        copy = known;
    }

    private Town town() {
        var known = copy;
        if (known == null) {
            renew();
            return town();
        }
        return known.town();
    }

    @Override
    public Optional<Area> area(String code) {
        return town().area(code);
    }

    @Override
    public List<Area> areas(Area.Level level) {
        return town().areas(level);
    }

    @Override
    public List<Area> within(String areaCode) {
        return town().within(areaCode);
    }

    @Override
    public List<Area> upwards(String areaCode) {
        return town().upwards(areaCode);
    }

    @Override
    public List<Area> findBuildings(String words, int limit) {
        return town().findBuildings(words, limit);
    }

    @Override
    public Optional<Area> gridAt(double latitude, double longitude) {
        return town().gridAt(latitude, longitude);
    }

    @Override
    public String gridsAsGeoJson() {
        return town().gridsAsGeoJson();
    }

    @Override
    public Optional<Organisation> organisation(String code) {
        return town().organisation(code);
    }

    @Override
    public List<Organisation> organisations(Organisation.Kind kind) {
        return town().organisations(kind);
    }

    @Override
    public Optional<Organisation> competentFor(String duty) {
        return town().competentFor(duty);
    }

    @Override
    public Text unitName(String code) {
        return town().unitName(code);
    }

    @Override
    public Optional<Person> person(String account) {
        return town().person(account);
    }

    @Override
    public List<Person> people() {
        return town().people();
    }

    @Override
    public List<Person> members(Role role, String unit) {
        return town().members(role, unit);
    }

    @Override
    public Optional<Category> category(String code) {
        return town().category(code);
    }

    @Override
    public List<Category> categories() {
        return town().categories();
    }

    @Override
    public boolean inUse(String code) {
        return town().inUse(code);
    }

    @Override
    public boolean categoryInUse(String code) {
        return town().categoryInUse(code);
    }
}
