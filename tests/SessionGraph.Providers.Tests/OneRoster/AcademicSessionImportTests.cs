using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using SessionGraph.Store;
using static SessionGraph.Providers.Tests.ExportFolder;

namespace SessionGraph.Providers.Tests;

public sealed class AcademicSessionImportTests : ProviderTests
{
    private static readonly ImportOptions s_options = new(Organisation: Known.Org);

    private readonly ExportFolder _files = new();

    private AcademicSessionImport Import => Fixture.Service<AcademicSessionImport>();

    [Fact]
    public async Task A_file_may_have_children_before_their_parents()
    {
        _files.With(Term("period", "term"), Term("term", "year"), Term("other", "term"), Term("year"));

        var result = await ImportAsync();

        Assert.Equal(new ImportResult(Created: 4), result);
        Assert.Equal("other<term period<term term<year year<", await TreeAsync());
    }

    [Fact]
    public async Task The_order_of_the_rows_does_not_matter()
    {
        var random = new Random(20261130);
        var expected = new List<string>();
        var rows = new List<string>();
        for (var number = 0; number < 700; number++)
        {
            var parent = number == 0 || random.Next(20) == 0 ? null : $"s{random.Next(number):000}";
            rows.Add(Term($"s{number:000}", parent));
            expected.Add($"s{number:000}<{parent}");
        }

        var shuffled = rows.ToArray();
        random.Shuffle(shuffled);
        _files.With(shuffled);

        Assert.Equal(new ImportResult(Created: 700), await ImportAsync());
        Assert.Equal(string.Join(' ', expected), await TreeAsync());
    }

    [Fact]
    public async Task What_exporters_write_is_understood()
    {
        _files.Write("manifest.csv", "propertyName,value", "file.academicSessions,BULK");
        _files.Write(
            "academicsessions.csv",
            "\uFEFFSourcedId,Title,Type,StartDate,EndDate,SchoolYear,Status,dateLastModified,local",
            "\"a\",\"Autumn, \"\"the first\"\"\nterm\",term,2026-09-01,2027-02-01,2027,inactive,2026-01-31,x",
            "",
            "b,Größe 😀,ext:trimester, 2026-09-01 ,2027-02-01,2027,Active,2026-01-31T10:00:00+02:00,");

        using var staged = await StageAsync(s_options);
        await Import.WriteAsync(staged, Silent, CancellationToken);

        Assert.Equal(["local"], staged.Ignored);
        var sessions = await SessionsAsync();
        Assert.Equal("Autumn, \"the first\"\nterm", sessions["a"].Title);
        Assert.Equal(("tobedeleted", SessionStatus.Deleted), (sessions["a"].ProviderStatus, sessions["a"].Status));
        Assert.Equal(("Größe 😀", "ext:trimester", "active"), (sessions["b"].Title, sessions["b"].Type, sessions["b"].ProviderStatus));
        Assert.Equal(new DateTime(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc), sessions["b"].StartsAt);
        // The gateway stamps each change itself.
        Assert.Equal(Fixture.Clock.GetUtcNow().UtcDateTime, sessions["b"].DateLastModified);
    }

    [Theory]
    [InlineData("x,,,T,term,2026-13-01,2027-02-01,,2027", "line 2, column 6: startDate is '2026-13-01', but must be a date such as 2026-09-01.")]
    [InlineData("x,,,T,term,,2027-02-01,,2027", "line 2, column 6: startDate is missing.")]
    [InlineData("x,,,T,term,2026-09-01,2026-09-01,,2027", "line 2, column 7: endDate is 2026-09-01, but must be after startDate 2026-09-01 (it is exclusive).")]
    [InlineData("x,gone,,T,term,2026-09-01,2027-02-01,,2027", "line 2, column 2: status is 'gone', but must be active or tobedeleted.")]
    [InlineData("x,,yesterday,T,term,2026-09-01,2027-02-01,,2027", "line 2, column 3: dateLastModified is 'yesterday', but must be an instant such as 2026-09-01T08:00:00Z.")]
    [InlineData("x,,, ,term,2026-09-01,2027-02-01,,2027", "line 2, column 4: title must not be blank.")]
    [InlineData("x,,,T,week,2026-09-01,2027-02-01,,2027", "line 2, column 5: type is 'week', but must be gradingPeriod, semester, schoolYear, term, or ext: with A-Z a-z 0-9 . - _ after it.")]
    [InlineData("x,,,T,term,2026-09-01,2027-02-01,,26/27", "line 2, column 9: schoolYear is '26/27', but must be the four digits of the year in which it ends, as in 2025.")]
    [InlineData(",,,T,term,2026-09-01,2027-02-01,,2027", "line 2, column 1: sourcedId is missing.")]
    [InlineData("x,,,T,term,2026-09-01,2027-02-01,x,2027", "line 2, column 8: parentSourcedId is 'x', but the parents above it form a cycle.")]
    [InlineData("x,,,T,term,2026-09-01,2027-02-01,nobody,2027", "line 2, column 8: parentSourcedId is 'nobody', but neither the file nor the connection 'oneroster' has this session.")]
    [InlineData("x,,,T,term,2026-09-01", "line 2: The row has 6 values, but the header has 9.")]
    [InlineData("x,,,a \"T\",term,2026-09-01,2027-02-01,,2027", "line 2: A double quote is not closed, or not doubled inside a value in double quotes.")]
    public async Task An_error_is_told_with_its_line_and_column(string row, string error)
    {
        _files.With(row);

        using var staged = await StageAsync(s_options);

        Assert.Equal($"academicSessions.csv, {error}", Assert.Single(staged.ReadErrors()).ToString());
        Assert.Equal((1, 1), (staged.Read, staged.Skipped));
    }

    [Fact]
    public async Task Each_faulty_row_is_told_and_with_a_row_go_those_below_it()
    {
        _files.With(
            Term("good"), Term("bad", title: ""), Term("below", "bad"), Term("further", "below"), Term("good"),
            Term("left", "right"), Term("right", "left"), Term("under", "left"), "multi,,,\"two\nlines\",week,2026-09-01,2027-02-01,,2027", Term("last", "good"));

        using var staged = await StageAsync(s_options with { IsPartial = true });

        Assert.Equal(
            """
            academicSessions.csv, line 3, column 4: title must not be blank.
            academicSessions.csv, line 4, column 8: parentSourcedId is 'bad', but line 3 with this session is skipped.
            academicSessions.csv, line 5, column 8: parentSourcedId is 'below', but line 4 with this session is skipped.
            academicSessions.csv, line 6, column 1: sourcedId is 'good', which line 2 has already.
            academicSessions.csv, line 7, column 8: parentSourcedId is 'right', but the parents above it form a cycle.
            academicSessions.csv, line 8, column 8: parentSourcedId is 'left', but the parents above it form a cycle.
            academicSessions.csv, line 9, column 8: parentSourcedId is 'left', but the parents above it form a cycle.
            academicSessions.csv, line 10, column 5: type is 'week', but must be gradingPeriod, semester, schoolYear, term, or ext: with A-Z a-z 0-9 . - _ after it.
            """.ReplaceLineEndings("\n"),
            string.Join('\n', staged.ReadErrors()));
        Assert.Equal(new ImportResult(Created: 2), await Import.WriteAsync(staged, Silent, CancellationToken));
        Assert.Equal("good< last<good", await TreeAsync());
    }

    [Fact]
    public async Task A_row_that_is_left_out_keeps_the_rows_below_it_where_the_store_has_the_session()
    {
        _files.With(Term("year"));
        await ImportAsync();
        _files.With(Term("year", title: ""), Term("term", "year"));

        using var staged = await StageAsync(s_options with { IsPartial = true });
        await Import.WriteAsync(staged, Silent, CancellationToken);

        Assert.Equal("term<year year<", await TreeAsync());
    }

    [Fact]
    public async Task A_circle_through_sessions_that_the_file_does_not_have_is_found()
    {
        _files.With(Term("a"), Term("b", "a"), Term("c", "b"));
        await ImportAsync();
        _files.With(Term("a", "c"));

        using var staged = await StageAsync(s_options);

        Assert.Equal("parentSourcedId is 'c', but the parents above it form a cycle.", Assert.Single(staged.ReadErrors()).Message);
    }

    [Fact]
    public async Task What_is_stored_already_stays_as_it_is()
    {
        _files.With(Term("term", "year"), Term("year"));
        await ImportAsync();
        Fixture.Clock.Advance(TimeSpan.FromHours(1));
        var before = await Fixture.DumpAsync();

        Assert.Equal(new ImportResult(Unchanged: 2), await ImportAsync());
        Assert.Equal(before, await Fixture.DumpAsync());
    }

    [Fact]
    public async Task A_change_moves_the_stamps_of_the_session_and_of_those_whose_children_change()
    {
        _files.With(Term("moved", "old"), Term("old"), Term("new"), Term("same", "new"));
        await ImportAsync();
        var before = Fixture.Clock.GetUtcNow().UtcDateTime;
        Fixture.Clock.Advance(TimeSpan.FromHours(1));
        _files.With(Term("moved", "new"), Term("added", "same"));

        Assert.Equal(new ImportResult(Created: 1, Changed: 1), await ImportAsync());

        var sessions = await SessionsAsync();
        var now = Fixture.Clock.GetUtcNow().UtcDateTime;
        Assert.All(new[] { "moved", "old", "new", "added", "same" }, id => Assert.Equal((id, now), (id, sessions[id].DateLastModified)));
        Assert.Equal(2, sessions["new"].Version);
        _files.With(Term("old", title: "Renamed"));
        Fixture.Clock.Advance(TimeSpan.FromHours(1));
        await ImportAsync();
        Assert.Equal(now, (await SessionsAsync())["new"].DateLastModified);
        Assert.NotEqual(before, now);
    }

    [Fact]
    public async Task A_delta_file_deletes_and_a_bulk_file_does_not_delete_what_it_does_not_have()
    {
        _files.With(Term("a"), Term("b"));
        await ImportAsync();
        _files.With(Term("a"));
        await ImportAsync();
        Assert.Equal(SessionStatus.Active, (await SessionsAsync())["b"].Status);

        _files.Write("manifest.csv", "propertyName,value", "file.academicSessions,delta").WithRows(Term("b", status: "tobedeleted"));
        Assert.Equal(new ImportResult(Changed: 1), await ImportAsync());

        Assert.Equal(SessionStatus.Deleted, (await SessionsAsync())["b"].Status);
    }

    [Fact]
    public async Task A_dry_run_says_what_an_import_would_do_and_does_nothing()
    {
        _files.With(Term("a"), Term("b", "a"));
        await ImportAsync();
        _files.WithOrganisations("school-9,,,New School,school,,").WithRows(Term("a", title: "New"), Term("b", "a"), Term("c", "d"), Term("d"));
        var before = await Fixture.DumpAsync();

        using var staged = await StageAsync(new ImportOptions(IsDryRun: true));
        var compared = await Import.CompareAsync(staged, Silent, CancellationToken);

        Assert.Equal(before, await Fixture.DumpAsync());
        Assert.Equal(new ImportResult(Created: 2, Changed: 1, Unchanged: 1, Organisations: 1), compared);
        Assert.Equal(compared, await ImportAsync(new ImportOptions()));
    }

    [Fact]
    public async Task The_organisation_of_new_sessions_is_the_only_one_or_the_topmost_one_of_the_export()
    {
        _files.WithOrganisations("school-1,,,School One,school,,dist-1", "dist-1,,,District,district,,").WithRows(Term("a"));
        await ImportAsync(new ImportOptions());

        _files.WithOrganisations("school-1,,,School One,school,,dist-1").WithRows(Term("a"), Term("b"));
        await ImportAsync(new ImportOptions());

        var sessions = await SessionsAsync();
        Assert.Equal(("dist-1", "school-1"), (sessions["a"].OrgSourcedId, sessions["b"].OrgSourcedId));
    }

    [Fact]
    public async Task Without_an_organisation_new_sessions_are_left_out_and_known_ones_are_not()
    {
        _files.With(Term("known"));
        await ImportAsync();
        _files.With(Term("known", title: "Renamed"), Term("new"));

        using var staged = await StageAsync(new ImportOptions(IsPartial: true));

        Assert.Equal(
            "academicSessions.csv, line 3: The session is new, and nothing says which organisation it belongs to: give --org.",
            Assert.Single(staged.ReadErrors()).ToString());
        Assert.Equal(new ImportResult(Changed: 1), await Import.WriteAsync(staged, Silent, CancellationToken));
    }

    [Fact]
    public async Task An_organisation_that_is_not_known_is_told()
    {
        _files.With(Term("a"));
        var exception = await Assert.ThrowsAsync<OneRosterFileException>(() => StageAsync(new ImportOptions(Organisation: "nobody")));
        Assert.Equal("--org: neither the connection 'oneroster' nor orgs.csv has the organisation 'nobody'.", exception.Message);

        _files.Write("academicSessions.csv", Header + ",metadata.orgSourcedId", Term("a") + ",nobody", Term("b") + ",ORG-1", Term("c") + ",org-2");
        using var staged = await StageAsync(s_options);
        Assert.Equal(
            [
                "academicSessions.csv, line 2, column 10: metadata.orgSourcedId is 'nobody', but neither the connection 'oneroster' nor orgs.csv has this organisation.",
                "academicSessions.csv, line 3, column 10: metadata.orgSourcedId is 'ORG-1', but neither the connection 'oneroster' nor orgs.csv has this organisation.",
            ],
            staged.ReadErrors().Select(error => error.ToString()));
    }

    [Fact]
    public async Task Organisations_are_checked_like_sessions()
    {
        _files.WithOrganisations("a,,,A,school,,", "a,,,B,school,,", "b,,,,shop,,", "c,tobedeleted,,C,school,,").WithRows();

        using var staged = await StageAsync(s_options);

        Assert.Equal(
            [
                "orgs.csv, line 3, column 1: sourcedId is 'a', which line 2 has already.",
                "orgs.csv, line 4, column 4: name is missing.",
                "orgs.csv, line 4, column 5: type is 'shop', but must be one of department, school, district, local, state, national.",
            ],
            staged.ReadErrors().Select(error => error.ToString()));
    }

    [Fact]
    public async Task Columns_of_metadata_are_the_metadata_and_a_member_without_a_column_stays()
    {
        _files.Write("manifest.csv", "propertyName,value", "file.academicSessions,bulk")
            .Write("academicSessions.csv", Header + ",metadata.campus,metadata.code", Term("a") + ",North,7", Term("b") + ",,");
        await ImportAsync();
        await Fixture.ExecuteAsync("""UPDATE "Sessions" SET "Metadata" = '{{"campus":"North","code":7,"extra":[1]}}' WHERE "ExternalId" = 'a'""");

        _files.Write("academicSessions.csv", Header + ",metadata.campus,metadata.code", Term("a") + ",,7", Term("b") + ",,");
        Assert.Equal(new ImportResult(Changed: 1, Unchanged: 1), await ImportAsync());
        var sessions = await SessionsAsync();
        Assert.Equal(("""{"code":7,"extra":[1]}""", null), (sessions["a"].Metadata, sessions["b"].Metadata));

        _files.With(Term("a"), Term("b"));
        Assert.Equal(new ImportResult(Unchanged: 2), await ImportAsync());
    }

    [Fact]
    public async Task Uuids_are_the_same_in_upper_and_lower_case()
    {
        const string id = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
        _files.With(Term(id));
        await ImportAsync();
        _files.With(Term("child", id.ToUpperInvariant()), Term(id.ToUpperInvariant(), title: "Renamed"));

        Assert.Equal(new ImportResult(Created: 1, Changed: 1), await ImportAsync());
        Assert.Equal($"{id}< child<{id}", await TreeAsync());
    }

    [Fact]
    public async Task A_write_that_comes_between_is_told_and_nothing_is_written()
    {
        _files.With(Term("a"), Term("b"));
        await ImportAsync();
        _files.With(Term("new"), Term("a", "b"));
        using var staged = await StageAsync(s_options);
        var b = (await SessionsAsync())["b"];
        await Fixture.Service<AcademicSessionService>().UpdateAsync(AcademicSessionInputs.Update(b, "a"), CancellationToken);

        var exception = await Fixture.RefusesAsync<ImportConflictException>(() => Import.WriteAsync(staged, Silent, CancellationToken));

        Assert.Equal("The session 'a' would be its own ancestor. Another write came between: import the files again.", exception.Message);
    }

    [Fact]
    public async Task Each_change_is_in_the_log_once_and_its_readers_hear_of_it()
    {
        _files.With([.. Enumerable.Range(0, 1200).Select(number => Term($"s{number}", number == 0 ? null : "s0"))]);
        Fixture.Events.Take();

        await ImportAsync();
        await Fixture.Service<ChangeLogPoller>().PollAsync(CancellationToken);

        var changes = Fixture.Events.Take();
        Assert.Equal(1200, changes.Count);
        Assert.Equal(1200, changes.Select(change => change.Session.ExternalId).Distinct().Count());
        Assert.All(changes, change => Assert.Equal(SessionChangeKind.Created, change.Kind));
    }

    [Theory]
    [InlineData("academicSessions.csv has no column schoolYear; its first line must name its columns, separated by commas.", "sourcedId,title,type,startDate,endDate")]
    [InlineData("academicSessions.csv has no column sourcedId; its first line must name its columns, separated by commas.", "sourcedId;title;type;startDate;endDate;schoolYear")]
    [InlineData("academicSessions.csv has two columns title.", "sourcedId,title,title,type,startDate,endDate,schoolYear")]
    public async Task A_header_that_is_wrong_is_told(string message, string header)
    {
        _files.With().Write("academicSessions.csv", header);

        Assert.Equal(message, (await Assert.ThrowsAsync<OneRosterFileException>(() => StageAsync(s_options))).Message);
    }

    [Theory]
    [InlineData("manifest.csv: file.academicSessions is 'full', but must be absent, bulk or delta.", "file.academicSessions,full")]
    [InlineData("manifest.csv says that academicSessions.csv is absent: there is nothing to import.", "file.academicSessions,absent")]
    [InlineData("manifest.csv: file.orgs is 'bulk', but * has no orgs.csv.", "file.academicSessions,bulk", "file.orgs,bulk")]
    public async Task A_manifest_that_is_wrong_is_told(string message, params string[] properties)
    {
        _files.With().Write("manifest.csv", ["propertyName,value", .. properties]);

        var exception = await Assert.ThrowsAsync<OneRosterFileException>(() => StageAsync(s_options));

        Assert.Equal(message.Replace("*", _files.Path, StringComparison.Ordinal), exception.Message);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told_with_the_line()
    {
        _files.With().Write("academicSessions.csv", [.. System.Text.Encoding.UTF8.GetBytes($"{Header}\n{Term("a")}\n"), 0xE9, (byte)'\n']);
        Assert.Contains("the file is not encoded in UTF-8.", await MessageAsync(), StringComparison.Ordinal);

        _files.With("x,,,\"" + new string('x', 2_000_000));
        Assert.Contains("a value has more than 1048576 characters.", await MessageAsync(), StringComparison.Ordinal);

        _files.Write("academicSessions.csv", Array.Empty<byte>());
        Assert.Equal("academicSessions.csv is empty; its first line must name its columns.", await MessageAsync());

        await File.WriteAllTextAsync(_files.Archive, "no archive", CancellationToken);
        var exception = await Assert.ThrowsAsync<OneRosterFileException>(() => Import.StageAsync(_files.Archive, s_options, Silent, CancellationToken));
        Assert.StartsWith($"{_files.Archive} cannot be read as a folder or a ZIP archive:", exception.Message, StringComparison.Ordinal);

        async Task<string> MessageAsync() => (await Assert.ThrowsAsync<OneRosterFileException>(() => StageAsync(s_options))).Message;
    }

    [Fact]
    public async Task A_damaged_archive_is_refused()
    {
        _files.With(Term("a", title: "Autumn"));
        using (var archive = ZipFile.Open(_files.Archive, ZipArchiveMode.Create))
            archive.CreateEntryFromFile(Path.Combine(_files.Path, "academicSessions.csv"), "academicSessions.csv", CompressionLevel.NoCompression);
        var content = await File.ReadAllBytesAsync(_files.Archive, CancellationToken);
        content[content.AsSpan().IndexOf("Autumn"u8)] = (byte)'X';
        await File.WriteAllBytesAsync(_files.Archive, content, CancellationToken);

        var exception = await Assert.ThrowsAsync<OneRosterFileException>(() => Import.StageAsync(_files.Archive, s_options, Silent, CancellationToken));

        Assert.Equal("academicSessions.csv cannot be read: its checksum is wrong: the archive is damaged.", exception.Message);
    }

    [Fact]
    public async Task Ids_may_begin_and_end_with_blanks()
    {
        _files.With(Term(" a "), Term("a"));

        Assert.Equal(new ImportResult(Created: 2), await ImportAsync());
        Assert.Equal(" a < a<", await TreeAsync());
    }

    [Fact]
    public async Task Metadata_does_not_grow_beyond_its_limit()
    {
        _files.With().Write("academicSessions.csv", Header + ",metadata.a", Term("a") + "," + new string('x', 60_000));
        await ImportAsync();
        _files.Write("academicSessions.csv", Header + ",metadata.b", Term("a") + "," + new string('x', 60_000));

        var exception = await Fixture.RefusesAsync<OneRosterFileException>(() => ImportAsync());

        Assert.StartsWith("academicSessions.csv, line 2: With what is stored, metadata has ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partial_import_that_ends_early_says_what_it_wrote()
    {
        _files.With([.. Enumerable.Range(0, 1200).Select(number => Term($"s{number}"))]);
        using var staged = await StageAsync(s_options with { IsPartial = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken);
        var progress = new StopAt(stop, "Writing to the store", 0.5);

        var exception = await Assert.ThrowsAsync<ImportIncompleteException>(() => Import.WriteAsync(staged, progress, stop.Token));

        Assert.Equal(new ImportResult(Created: 1000), exception.Result);
        Assert.Equal(1000, (await SessionsAsync()).Count);
        Assert.Equal(new ImportResult(Created: 200, Unchanged: 1000), await ImportAsync());
    }

    [Fact]
    public async Task An_archive_and_an_export_without_a_manifest_are_read()
    {
        _files.WithRows(Term("a"));

        using var staged = await Import.StageAsync(_files.Pack(), s_options, Silent, CancellationToken);

        Assert.Equal((ManifestMode.Bulk, 1, 0), (staged.Mode, staged.Read, staged.ErrorCount));
    }

    public override async ValueTask DisposeAsync()
    {
        _files.Dispose();
        await base.DisposeAsync();
    }

    private static Progress<ImportStep> Silent => new();

    private sealed class StopAt(CancellationTokenSource stop, string step, double fraction) : IProgress<ImportStep>
    {
        public void Report(ImportStep value)
        {
            if (value.Name == step && value.Fraction >= fraction)
                stop.Cancel();
        }
    }

    private Task<ImportResult> ImportAsync() => ImportAsync(s_options);

    private async Task<ImportResult> ImportAsync(ImportOptions options)
    {
        using var staged = await StageAsync(options);
        Assert.Empty(staged.ReadErrors());
        return await Import.WriteAsync(staged, Silent, CancellationToken);
    }

    private Task<StagedImport> StageAsync(ImportOptions options) => Import.StageAsync(_files.Path, options, Silent, CancellationToken);

    private async Task<Dictionary<string, AcademicSession>> SessionsAsync()
    {
        await using var context = Fixture.CreateContext();
        return await context.AcademicSessions.ToDictionaryAsync(session => session.ExternalId!, CancellationToken);
    }

    // Each session with its parent: child<parent.
    private async Task<string> TreeAsync()
    {
        await using var context = Fixture.CreateContext();
        var links = await context.AcademicSessions
            .Select(session => session.ExternalId + "<" + session.Parent!.ExternalId)
            .ToListAsync(CancellationToken);
        return string.Join(' ', links.Order(StringComparer.Ordinal));
    }
}
