using Microsoft.EntityFrameworkCore;
using static SessionGraph.Providers.Tests.ExportFolder;

namespace SessionGraph.Providers.Tests;

public sealed class AcademicSessionExportTests : ProviderTests
{
    private readonly ExportFolder _files = new();

    private static Progress<ImportStep> Silent => new();

    [Fact]
    public async Task What_goes_in_comes_out_again()
    {
        _files.WithOrganisations("dist,,,District,district,,", "school,,,\"School, \"\"A\"\"\",school,,dist").Write(
            "academicSessions.csv",
            Header + ",metadata.orgSourcedId,metadata.campus",
            Term("term", "year", "\"Autumn\nterm\"") + ",school,North",
            Term("year") + ",dist,",
            Term("gone", "year", status: "tobedeleted") + ",dist,");
        await using var other = await ProvidersFixture.CreateAsync();
        await ImportAsync(Fixture, _files.Path);
        using var first = new ExportFolder();
        using var second = new ExportFolder();

        await ExportAsync(Fixture, first.Archive, new ExportOptions(IsDelta: true));
        await ImportAsync(other, first.Archive);
        await ExportAsync(Fixture, first.Path, new ExportOptions(IsDelta: true));
        await ExportAsync(other, second.Path, new ExportOptions(IsDelta: true));

        foreach (var name in new[] { "manifest.csv", "orgs.csv", "academicSessions.csv" })
            Assert.Equal(first.Read(name), second.Read(name));
        Assert.Contains("term,active,2022-01-04T09:00:00.000Z,\"Autumn\nterm\",term,2026-09-01,2027-02-01,year,2027,school,North\r\n", first.Read("academicSessions.csv"), StringComparison.Ordinal);
        Assert.Contains("school,,,\"School, \"\"A\"\"\",school,,dist\r\n", first.Read("orgs.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bulk_file_has_what_is_in_use_without_status_and_stamp()
    {
        _files.With(Term("a", "b"), Term("b", status: "tobedeleted"));
        await ImportAsync(Fixture, _files.Path, Known.Org);

        var result = await ExportAsync(Fixture, _files.Path, new ExportOptions(Organisation: Known.Org, IsOverwriting: true));

        Assert.Equal(new ExportResult("oneroster", 1, 1, Deleted: 1, Orphans: 1), result);
        Assert.Equal($"{Header}\r\n{Term("a", "b")}\r\n", _files.Read("academicSessions.csv"));
        Assert.Contains("file.academicSessions,bulk\r\nfile.orgs,bulk\r\nfile.categories,absent\r\n", _files.Read("manifest.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delta_file_has_what_has_changed_since()
    {
        _files.With(Term("a"), Term("b"));
        await ImportAsync(Fixture, _files.Path, Known.Org);
        Fixture.Clock.Advance(TimeSpan.FromHours(1));
        var since = Fixture.Clock.GetUtcNow();
        _files.With(Term("b", status: "tobedeleted"));
        await ImportAsync(Fixture, _files.Path, Known.Org);

        var result = await ExportAsync(Fixture, _files.Path, new ExportOptions(Organisation: Known.Org, IsDelta: true, Since: since, IsOverwriting: true));

        Assert.Equal(1, result.Sessions);
        Assert.Equal(
            $"{Header}\r\nb,tobedeleted,2022-01-04T10:00:00.000Z,Term,term,2026-09-01,2027-02-01,,2027\r\n", _files.Read("academicSessions.csv"));
    }

    [Fact]
    public async Task An_export_keeps_no_writer_waiting()
    {
        _files.With(Term("a"));
        await ImportAsync(Fixture, _files.Path, Known.Org);
        var writes = 0;
        var progress = new Writing(() =>
        {
            Fixture.ExecuteAsync("""UPDATE "Sessions" SET "Title" = 'Later'""").GetAwaiter().GetResult();
            writes++;
        });

        await Fixture.Service<AcademicSessionExport>().WriteAsync(_files.Path, new ExportOptions(IsOverwriting: true), progress, CancellationToken);

        Assert.Equal(1, writes);
    }

    [Fact]
    public async Task Files_that_are_there_are_kept_and_a_failed_export_leaves_none()
    {
        var export = await Assert.ThrowsAsync<OneRosterFileException>(async () =>
        {
            _files.With();
            await ExportAsync(Fixture, _files.Path, new ExportOptions());
        });
        Assert.Equal($"{Path.Combine(_files.Path, "manifest.csv")} exists already; --overwrite replaces it.", export.Message);

        await Assert.ThrowsAsync<OneRosterFileException>(() => ExportAsync(Fixture, _files.Archive, new ExportOptions(Organisation: "nobody")));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Fixture.Service<AcademicSessionExport>().WriteAsync(_files.Archive, new ExportOptions(), Silent, new CancellationToken(true)));
        Assert.Equal([_files.Path], Directory.GetFileSystemEntries(Path.GetDirectoryName(_files.Path)!));
    }

    [Fact]
    public async Task Whatever_the_metadata_is_an_import_of_the_export_changes_nothing()
    {
        _files.With(Term("a"));
        await ImportAsync(Fixture, _files.Path, Known.Org);
        const string metadata = """{"text":"a, \"b\"","Text":"","number":1.50,"list":[1,{"x":null}],"true":true," n ":"x","":"y"}""";
        await Fixture.ExecuteAsync($"""UPDATE "Sessions" SET "Metadata" = '{metadata.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)}'""");
        var before = await Fixture.DumpAsync();

        await ExportAsync(Fixture, _files.Path, new ExportOptions(IsOverwriting: true));
        await ImportAsync(Fixture, _files.Path, Known.Org);

        Assert.Equal(before, await Fixture.DumpAsync());
        await using var context = Fixture.CreateContext();
        Assert.Equal(metadata, (await context.AcademicSessions.SingleAsync(CancellationToken)).Metadata);
    }

    public override async ValueTask DisposeAsync()
    {
        _files.Dispose();
        await base.DisposeAsync();
    }

    private sealed class Writing(Action write) : IProgress<ImportStep>
    {
        public void Report(ImportStep value) => write();
    }

    private static Task<ExportResult> ExportAsync(ProvidersFixture fixture, string path, ExportOptions options)
        => fixture.Service<AcademicSessionExport>().WriteAsync(path, options, Silent, CancellationToken);

    private static async Task ImportAsync(ProvidersFixture fixture, string path, string? organisation = null)
    {
        var import = fixture.Service<AcademicSessionImport>();
        using var staged = await import.StageAsync(path, new ImportOptions(Organisation: organisation), Silent, CancellationToken);
        Assert.Empty(staged.ReadErrors());
        await import.WriteAsync(staged, Silent, CancellationToken);
    }
}
