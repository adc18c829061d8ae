using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers.Quiz;

/// <summary>The parameters of the list of quiz sessions. Unknown parameters are ignored.</summary>
internal sealed class QuizSessionList
{
    private const string FilterPrefix = "filter[";
    private const string Match = "name__match";
    private const int MaxSize = 1000;

    private readonly Dictionary<string, QuizFilterValue> _filters = new(StringComparer.Ordinal);
    private readonly List<QuizError> _errors = [];
    private readonly List<string> _sort = [];

    private QuizSessionList(QuizFields fields) => Fields = fields;

    /// <summary>The attributes to include.</summary>
    public QuizFields Fields { get; }

    /// <summary>The number of the page, from 1.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>The maximum number of sessions on the page.</summary>
    public int Size { get; private set; } = MaxSize;

    /// <summary>Whether to count the sessions on all pages.</summary>
    public bool IsCounted { get; private set; }

    /// <summary>The number of sessions before the page.</summary>
    public long Offset => (Number - 1L) * Size;

    /// <summary>Reads the parameters. If a parameter occurs twice, the last one counts.</summary>
    /// <exception cref="QuizRequestException">A parameter is not valid.</exception>
    public static QuizSessionList Read(QueryString queryString)
    {
        var query = QuizQueryString.Read(queryString);
        var list = new QuizSessionList(QuizFields.Read(query));
        foreach (var (name, value) in query.Parameters)
            list.Read(name, value);

        return list._errors.Count is 0 ? list : throw new QuizRequestException(list._errors);
    }

    /// <summary>Filters and sorts the rows.</summary>
    /// <exception cref="QuizRequestException">The value of a filter has another format than its attribute.</exception>
    public IQueryable<QuizSession> Apply(PageQuery<QuizSession> page, IQueryable<QuizSession> rows)
    {
        foreach (var (name, value) in _filters)
        {
            try
            {
                rows = Filter(page, rows, name, value);
            }
            catch (GraphQLException exception)
            {
                var detail = exception.Errors[0].Code is "INVALID_FILTER_VALUE" && QuizAttribute.Find(name) is { } attribute
                    ? $"filter[{name}] must be {attribute.Form}, or a list of such values."
                    : exception.Message;
                _errors.Add(QuizError.Invalid($"/filter/{name}", detail));
            }
        }

        return _errors.Count is 0 ? page.Sort(rows, string.Join(',', _sort)) : throw new QuizRequestException(_errors);
    }

    private static IQueryable<QuizSession> Filter(
        PageQuery<QuizSession> page, IQueryable<QuizSession> rows, string name, QuizFilterValue value)
    {
        if (name is Match)
            return page.WhereMatch(rows, "name", value.Text!);

        var attribute = QuizAttribute.Find(name)!;
        if (value.List is { } list)
            return page.WhereIn(rows, attribute.Field, list);

        // Only a string can have an empty value.
        return page.WhereEqual(rows, attribute.Field, value.Text is "" && attribute.Form is not QuizAttribute.Text ? null : value.Text);
    }

    private void Read(string name, string? value)
    {
        switch (name)
        {
            case "page[number]":
                Number = ReadInteger(name, "/page/number", value, int.MaxValue);
                break;
            case "page[size]":
                Size = ReadInteger(name, "/page/size", value, MaxSize);
                break;
            case "count":
                ReadCount(value);
                break;
            case "sort":
                ReadSort(value ?? "");
                break;
            case var _ when name.StartsWith(FilterPrefix, StringComparison.Ordinal):
                ReadFilter(name, value);
                break;
        }
    }

    private int ReadInteger(string name, string pointer, string? value, int maximum)
    {
        if (int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= 1
            && number <= maximum)
            return number;

        _errors.Add(QuizError.Invalid(
            pointer, string.Create(CultureInfo.InvariantCulture, $"{name} must be an integer from 1 to {maximum}.")));
        return 1;
    }

    private void ReadCount(string? value)
    {
        IsCounted = value is "true" or "1";
        if (!IsCounted && value is not ("false" or "0"))
            _errors.Add(QuizError.Invalid("/count", "count must be true or false."));
    }

    private void ReadSort(string value)
    {
        _sort.Clear();
        foreach (var part in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = part[0] is '-' ? "-" : "";
            if (QuizAttribute.Find(part[sign.Length..]) is { } attribute)
                _sort.Add(sign + attribute.Field);
            else
                _errors.Add(QuizError.Invalid("/sort", UnknownField(part[sign.Length..])));
        }
    }

    private static string UnknownField(string name)
    {
        var known = string.Join(", ", QuizAttribute.Listed.Select(attribute => attribute.Name));
        return $"sort names the unknown field '{name}'. Known fields are: {known}.";
    }

    private void ReadFilter(string name, string? value)
    {
        var isList = name.EndsWith("][]", StringComparison.Ordinal);
        var end = isList ? name.Length - 3 : name.EndsWith(']') ? name.Length - 1 : 0;
        var key = end < FilterPrefix.Length ? "" : name[FilterPrefix.Length..end];
        if (key is not Match && QuizAttribute.Find(key) is null)
            return;

        if (key is Match && (isList || value is null))
            _errors.Add(QuizError.Invalid($"/filter/{key}", $"filter[{key}] must be {QuizAttribute.Text}."));
        else if (!isList)
            _filters[key] = new QuizFilterValue(value, null);
        else if (_filters.GetValueOrDefault(key)?.List is { } list)
            list.AddRange(ToList(value));
        else
            _filters[key] = new QuizFilterValue(null, ToList(value));
    }

    private static List<string> ToList(string? value) => value is null ? [] : [value];

    /// <summary>The value of a filter: a string, null, or a list.</summary>
    private sealed record QuizFilterValue(string? Text, List<string>? List);
}
