using System.Text.Json;

namespace SessionGraph.Providers.OneRoster;

/// <summary>
/// The complete academic session of a request; null for missing fields. <c>dateLastModified</c> is not read: the service sets it, so that a
/// consumer that pulls what is newer than its last pull finds the change.
/// </summary>
internal sealed record AcademicSessionFields
{
    public string? SourcedId { get; init; }

    public string? Status { get; init; }

    public string? Title { get; init; }

    public DateOnly? StartDate { get; init; }

    public DateOnly? EndDate { get; init; }

    public string? Type { get; init; }

    /// <summary>A string, or a number as in responses.</summary>
    public JsonElement? SchoolYear { get; init; }

    public GuidRef? Org { get; init; }

    public GuidRef? Parent { get; init; }

    public IReadOnlyList<GuidRef?>? Children { get; init; }

    public JsonElement? Metadata { get; init; }

    /// <summary>Rejects fields from which no input can be created.</summary>
    /// <exception cref="InvalidAcademicSessionException">A required field is missing, or OneRoster does not know a value.</exception>
    /// <exception cref="AggregateException">There are several such errors.</exception>
    public void Check()
    {
        var errors = new InputErrors(InputLimits<UpdateAcademicSessionInput>.Fields);
        Require("title", Title);
        Require("startDate", StartDate);
        Require("endDate", EndDate);
        Require("type", Type);
        Require("schoolYear", SchoolYear);
        Require("org", Org);
        RequireReference("org.sourcedId", Org);
        RequireReference("parent.sourcedId", Parent);
        if (Children?.Any(child => child?.SourcedId is null) == true)
            errors.Add(AcademicSessionRules.Invalid("children", "has an item without a sourcedId, which is required"));

        errors.Read("schoolYear", ReadSchoolYear);
        errors.Read("status", ReadStatus);
        errors.ThrowIfAny();

        void Require(string field, object? value)
        {
            if (value is null)
                errors.Add(AcademicSessionRules.Invalid(field, "is missing, but is required"));
        }

        void RequireReference(string field, GuidRef? reference)
        {
            if (reference is { SourcedId: null })
                errors.Add(AcademicSessionRules.Invalid(field, "is missing, but is required"));
        }
    }

    /// <summary>The status. A OneRoster 1.0 provider sends <c>inactive</c>.</summary>
    public AcademicSessionStatus? ReadStatus() => Status switch
    {
        null => null,
        "active" => AcademicSessionStatus.Active,
        "tobedeleted" or "inactive" => AcademicSessionStatus.ToBeDeleted,
        _ => throw AcademicSessionRules.Invalid("status", $"is '{Status}', but must be active or tobedeleted"),
    };

    /// <summary>The school year as a string.</summary>
    public string? ReadSchoolYear() => SchoolYear switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => throw AcademicSessionRules.Invalid("schoolYear", "must be the four digits of the year in which it ends, as in \"2025\""),
    };
}
