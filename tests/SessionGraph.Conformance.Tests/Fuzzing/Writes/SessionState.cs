using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using SessionGraph.Store;

namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>A session as the model knows it: each column that is not null, as text. The instructors are the users' ids in their order.</summary>
internal sealed class SessionState
{
    private static readonly HashSet<Type> s_columnTypes =
    [
        typeof(string), typeof(long), typeof(int), typeof(double), typeof(DateTime), typeof(DateOnly), typeof(TimeOnly), typeof(Guid),
        typeof(List<string>),
    ];

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> s_columns = new();

    private static readonly Dictionary<string, string> s_connections = new()
    {
        ["SessionSetup"] = "school",
        ["AcademicSession"] = "oneroster",
        ["QuizSession"] = "quiz",
        ["CourseSession"] = "zoho-people",
        ["PathSession"] = "360learning",
    };

    private readonly ImmutableSortedDictionary<string, string> _values;

    private SessionState(string typeName, ImmutableSortedDictionary<string, string> values)
    {
        (TypeName, _values) = (typeName, values);
        Text = $"{typeName} {{ {string.Join(", ", values.Select(value => $"{value.Key}: {value.Value}"))} }}";
    }

    /// <summary>The name of the entity, and of the type in the schema.</summary>
    public string TypeName { get; }

    /// <summary>Everything about the session; two states are equal where their texts are.</summary>
    public string Text { get; }

    public long Id => long.Parse(_values[nameof(Session.Id)], CultureInfo.InvariantCulture);

    public int Version => int.Parse(_values[nameof(Session.Version)], CultureInfo.InvariantCulture);

    public string? this[string column] => _values.GetValueOrDefault(column);

    /// <summary>A session with its ids, and nothing else yet.</summary>
    public static SessionState New(string typeName, NewSession ids) => new SessionState(typeName, ImmutableSortedDictionary<string, string>.Empty)
        .With((nameof(Session.Id), ids.Id), (nameof(Session.ExternalId), ids.ExternalId), (nameof(Session.Connection), s_connections[typeName]));

    /// <summary>The state of a row or of an event.</summary>
    public static SessionState Of(Session session)
    {
        var type = session.GetType();
        var columns = s_columns.GetOrAdd(type, static type => [.. type.GetProperties().Where(IsColumn)]);
        var state = new SessionState(type.Name, ImmutableSortedDictionary<string, string>.Empty)
            .With([.. columns.Select(column => (column.Name, column.GetValue(session)))]);
        return session is PathSession path ? state.With((nameof(PathSession.Instructors), InstructorsOf(path))) : state;
    }

    public SessionState With(params (string Column, object? Value)[] changes)
    {
        var values = _values.ToBuilder();
        foreach (var (column, value) in changes)
        {
            if (TextOf(value) is { } text)
                values[column] = text;
            else
                values.Remove(column);
        }

        return new SessionState(TypeName, values.ToImmutable());
    }

    public static string? TextOf(object? value) => value switch
    {
        DateTime instant => Instant.Format(instant),
        IEnumerable<string> texts => string.Join(',', texts),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString(),
    };

    public override string ToString() => Text;

    private static bool IsColumn(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return (s_columnTypes.Contains(type) || type.IsEnum) && property.Name is not nameof(Session.Provider);
    }

    private static IEnumerable<string> InstructorsOf(PathSession session)
        => session.InstructorIds ?? session.Instructors.OrderBy(instructor => instructor.Position).Select(instructor => instructor.UserId);
}

/// <summary>The ids that the gateway gives to a new session.</summary>
internal sealed record NewSession(long Id, string? ExternalId);
