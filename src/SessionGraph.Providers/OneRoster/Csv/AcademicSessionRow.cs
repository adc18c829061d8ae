using System.Text.Json;

namespace SessionGraph.Providers.OneRoster;

/// <summary>A row of <c>academicSessions.csv</c>.</summary>
internal sealed record AcademicSessionRow
{
    /// <summary>The line on which the row begins.</summary>
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

    /// <summary>The id of the session that this one is part of; null where there is none.</summary>
    public required string? ParentSourcedId { get; init; }

    /// <summary>The id of the organisation; null where the row names none.</summary>
    public required string? OrgSourcedId { get; init; }

    /// <summary>A JSON object with the values of the columns <c>metadata.*</c>; null where the file has no such column.</summary>
    public required string? Metadata { get; init; }

    /// <summary>The form that all spellings of the id have in common.</summary>
    public string Key => OneRoster.SourcedId.Normalise(SourcedId);

    /// <summary>The same of the parent's id.</summary>
    public string? ParentKey => ParentSourcedId is null ? null : OneRoster.SourcedId.Normalise(ParentSourcedId);

    /// <summary>The row as the input of a mutation, for the same rules and the same mapping.</summary>
    /// <param name="org">The organisation of a row that names none.</param>
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
