using System.Text.Json;

namespace SessionGraph.Providers.Tests;

internal static class AcademicSessionInputs
{
    public static CreateAcademicSessionInput Create(string? sourcedId = null, string? parent = null) => new()
    {
        SourcedId = sourcedId,
        Title = "Term 1",
        StartDate = new DateOnly(2025, 9, 1),
        EndDate = new DateOnly(2026, 1, 1),
        Type = "term",
        SchoolYear = "2026",
        Org = Reference(Known.Org),
        Parent = parent is null ? null : Reference(parent),
    };

    /// <summary>The record as it is stored, without children.</summary>
    public static UpdateAcademicSessionInput Update(AcademicSession session, string? parent = null) => new()
    {
        Id = session.Id,
        Title = session.Title!,
        StartDate = session.StartDate,
        EndDate = session.EndDate,
        Type = session.Type,
        SchoolYear = session.SchoolYear,
        Org = Reference(session.OrgSourcedId),
        Parent = parent is null ? null : Reference(parent),
    };

    public static GuidRefInput Reference(string sourcedId) => new() { SourcedId = sourcedId };

    public static IReadOnlyList<GuidRefInput> References(params string[] sourcedIds) => [.. sourcedIds.Select(Reference)];

    public static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
