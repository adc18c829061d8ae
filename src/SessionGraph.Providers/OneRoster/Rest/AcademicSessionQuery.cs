using System.Globalization;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers.OneRoster;

/// <summary>The parameters of a list. Unknown parameters are ignored.</summary>
internal sealed record AcademicSessionQuery
{
    /// <summary>The default number of records on a page.</summary>
    public const int DefaultLimit = 100;

    /// <summary>
    /// The maximum number of records on a page. Timeback accepts 3000, but Google's conformance tests ask for 10,000, and Microsoft's
    /// School Data Sync for 5,000.
    /// </summary>
    public const int MaximumLimit = 10_000;

    public required int Limit { get; init; }

    public required int Offset { get; init; }

    /// <summary>The field to sort by; null sorts by the id.</summary>
    public AcademicSessionField? Sort { get; init; }

    public bool IsDescending { get; init; }

    public Expression<Func<AcademicSession, bool>>? Filter { get; init; }

    /// <summary>Whether the filter compares <c>dateLastModified</c>, as consumers that follow the changes do.</summary>
    public bool FollowsChanges { get; init; }

    /// <summary>The names of the selected fields; null for all.</summary>
    public IReadOnlySet<string>? Fields { get; init; }

    /// <summary>Parses the parameters.</summary>
    /// <exception cref="OneRosterRequestException">A parameter is not valid.</exception>
    public static AcademicSessionQuery Read(IQueryCollection parameters)
    {
        IReadOnlyList<string> filtered = [];
        var filter = ReadOne(parameters, "filter", "invalid_filter_field") is { } text ? AcademicSessionFilter.Read(text, out filtered) : null;
        return new AcademicSessionQuery
        {
            Limit = ReadNumber(parameters, "limit", DefaultLimit, 1, MaximumLimit),
            Offset = ReadNumber(parameters, "offset", 0, 0, int.MaxValue),
            Sort = ReadSort(parameters),
            IsDescending = ReadIsDescending(parameters),
            Filter = filter,
            FollowsChanges = filtered.Contains(AcademicSessionField.DateLastModified),
            Fields = ReadFields(parameters),
        };
    }

    /// <summary>Parses the parameter <c>fields</c>.</summary>
    /// <exception cref="OneRosterRequestException">The parameter is blank, or names an unknown field.</exception>
    public static IReadOnlySet<string>? ReadFields(IQueryCollection parameters)
    {
        const string code = "invalid_selection_field";
        if (ReadOne(parameters, "fields", code) is not { } text)
            return null;

        var fields = text.Split(',', StringSplitOptions.TrimEntries).ToHashSet();
        return fields.FirstOrDefault(field => !AcademicSessionRecord.Fields.Contains(field)) is { } unknown
            ? throw Refuse(code, $"fields names '{unknown}', but must name one or more of {string.Join(", ", AcademicSessionRecord.Fields)}.")
            : fields;
    }

    private static AcademicSessionField? ReadSort(IQueryCollection parameters)
        => ReadOne(parameters, "sort", "invalid_sort_field") is { } name
            ? AcademicSessionField.Find(name)
                ?? throw Refuse("invalid_sort_field", $"sort is '{name}', but must be one of {AcademicSessionField.Names}.")
            : null;

    private static bool ReadIsDescending(IQueryCollection parameters) => ReadOne(parameters, "orderBy", "invalid_sort_field") switch
    {
        null or "asc" => false,
        "desc" => true,
        var other => throw Refuse("invalid_sort_field", $"orderBy is '{other}', but must be asc or desc."),
    };

    private static int ReadNumber(IQueryCollection parameters, string name, int absent, int minimum, int maximum)
        => ReadOne(parameters, name, "invaliddata") is not { } text
            ? absent
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum
                ? number
                : throw Refuse("invaliddata", string.Create(
                    CultureInfo.InvariantCulture, $"{name} is '{text}', but must be a whole number from {minimum} to {maximum}."));

    private static string? ReadOne(IQueryCollection parameters, string name, string code) => parameters[name] switch
    {
        { Count: 0 } => null,
        [var only] => only ?? "",
        _ => throw Refuse(code, $"{name} is given several times. Give it once."),
    };

    private static OneRosterRequestException Refuse(string code, string message) => new(StatusCodes.Status400BadRequest, code, message);
}
