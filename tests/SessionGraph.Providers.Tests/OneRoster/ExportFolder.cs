using System.IO.Compression;

namespace SessionGraph.Providers.Tests;

/// <summary>A OneRoster export in a temporary folder.</summary>
internal sealed class ExportFolder : IDisposable
{
    public const string Header = "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear";

    private readonly string _folder = Directory.CreateTempSubdirectory("sessiongraph-oneroster-").FullName;

    public string Path => System.IO.Path.Combine(_folder, "export");

    public string Archive => System.IO.Path.Combine(_folder, "export.zip");

    public ExportFolder() => Directory.CreateDirectory(Path);

    /// <summary>A row of a term, with an id and perhaps a parent.</summary>
    public static string Term(string sourcedId, string? parent = null, string title = "Term", string status = "")
        => $"{sourcedId},{status},,{title},term,2026-09-01,2027-02-01,{parent},2027";

    /// <summary>Writes the manifest, and <c>academicSessions.csv</c> with the usual columns.</summary>
    public ExportFolder With(params string[] rows) => Write("manifest.csv", "propertyName,value", "file.academicSessions,bulk").WithRows(rows);

    public ExportFolder WithRows(params string[] rows) => Write("academicSessions.csv", [Header, .. rows]);

    public ExportFolder WithOrganisations(params string[] rows)
        => Write("manifest.csv", "propertyName,value", "file.academicSessions,bulk", "file.orgs,bulk")
            .Write("orgs.csv", ["sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId", .. rows]);

    public ExportFolder Write(string name, params string[] lines)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, name), string.Join("\r\n", [.. lines, ""]));
        return this;
    }

    public ExportFolder Write(string name, byte[] content)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, name), content);
        return this;
    }

    public string Read(string name) => File.ReadAllText(System.IO.Path.Combine(Path, name));

    /// <summary>Packs the folder itself, as some tools do.</summary>
    public string Pack()
    {
        ZipFile.CreateFromDirectory(Path, Archive, CompressionLevel.Fastest, includeBaseDirectory: true);
        return Archive;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
