using System.Text.Json;

namespace SessionGraph.Providers.OneRoster;

/// <summary>A row of <c>academicSessions.csv</c>.</summary>
internal sealed record AcademicSessionRow
{
    /// <summary>The line on which the row starts.</summary>
    public required long Line { get; init; }

    /// <summary>The session's id.</summary>
    public required string SourcedId { get; init; }

    /// <summary>Whether the session is marked as deleted.</summary>
    public required bool IsDeleted { get; init; }

    public required string Title { get; init; }

    public required string Type { get; init; }

    public required DateOnly StartDate { get; init; }

    public required DateOnly EndDate { get; init; }

    public required string SchoolYear { get; init; }

    /// <summary>The id of the parent; null when there is none.</summary>
    public required string? ParentSourcedId { get; init; }

    /// <summary>The id of the organisation; null when the row has none.</summary>
    public required string? OrgSourcedId { get; init; }

    /// <summary>The values of the <c>metadata.*</c> columns as a JSON object; null when the file has no such columns.</summary>
    public required string? Metadata { get; init; }

    /// <summary>The normalized form of the id.</summary>
    public string Key => OneRoster.SourcedId.Normalise(SourcedId);

    /// <summary>The normalized form of the parent's id.</summary>
    public string? ParentKey => ParentSourcedId is null ? null : OneRoster.SourcedId.Normalise(ParentSourcedId);

    /// <summary>Converts the row to the input of the mutation, so that the same rules and mapping apply.</summary>
    /// <param name="org">The organisation for rows that have none.</param>
    public CreateAcademicSessionInput ToInput(string org) => new()
    {
        SourcedId = SourcedId,
        Status = IsDeleted ? AcademicSessionStatus.ToBeDeleted : AcademicSessionStatus.Active,
        Title = Title,
        Type = Type,
        StartDate = StartDate,
        EndDate = EndDate,
        SchoolYear = SchoolYear,
        Org = new GuidRefInput { SourcedId = OrgSourcedId ?? org },
        Parent = ParentSourcedId is null ? null : new GuidRefInput { SourcedId = ParentSourcedId },
        Metadata = Metadata is null ? null : JsonElement.Parse(Metadata),
    };
}
