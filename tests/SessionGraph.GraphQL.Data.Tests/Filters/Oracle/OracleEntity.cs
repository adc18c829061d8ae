using System.Collections;
using System.Reflection;
using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Filters.Oracle;

/// <summary>
/// An entity as the test schema lets it be filtered, and random filters on it. Operands are values that rows have, so that filters
/// find something.
/// </summary>
public sealed class OracleEntity
{
    private readonly List<(string Name, Func<Random, int, OracleFilter> Create)> _fields = [];

    /// <summary>The sessions; the objects are where operands come from.</summary>
    public static OracleEntity Sessions(IReadOnlyList<Session> sessions)
    {
        var organisation = new OracleEntity().Values(sessions.OfType<AcademicSession>().Select(row => row.Org!));
        var person = new OracleEntity().Values(sessions.OfType<QuizSession>().Select(row => row.Person!));
        var room = new OracleEntity().Values(sessions.OfType<CourseSession>().Select(row => row.Room).OfType<Room>());
        var batch = new OracleEntity().Values(sessions.OfType<CourseSession>().Select(row => row.Module!.Batch!));
        var module = new OracleEntity().Values(sessions.OfType<CourseSession>().Select(row => row.Module!))
            .One("batch", batch, (CourseModule row) => row.Batch);
        // Its mail is compared by the store without regard to case.
        var user = new OracleEntity()
            .Values(sessions.OfType<PathSession>().SelectMany(row => row.Instructors).Select(row => row.User!), nameof(User.Mail));

        var academic = new OracleEntity().Values(sessions.OfType<AcademicSession>());
        academic.One("org", organisation, (AcademicSession row) => row.Org)
            .One("parent", academic, (AcademicSession row) => row.Parent)
            .Many("children", academic, (AcademicSession row) => row.Children);
        var quiz = new OracleEntity().Values(sessions.OfType<QuizSession>()).One("person", person, (QuizSession row) => row.Person);
        var course = new OracleEntity().Values(sessions.OfType<CourseSession>())
            .One("room", room, (CourseSession row) => row.Room)
            .One("module", module, (CourseSession row) => row.Module)
            .Texts("resources", (CourseSession row) => row.Resources, sessions.OfType<CourseSession>().SelectMany(row => row.Resources));
        var path = new OracleEntity().Values(sessions.OfType<PathSession>())
            .Many("instructors", user, (PathSession row) => row.Instructors.Select(instructor => instructor.User!));
        var setup = new OracleEntity().Values(sessions.OfType<SessionSetup>());
        return new OracleEntity().Values(sessions)
            .One("school", setup, (Session row) => row as SessionSetup)
            .One("oneRoster", academic, (Session row) => row as AcademicSession)
            .One("quiz", quiz, (Session row) => row as QuizSession)
            .One("zohoPeople", course, (Session row) => row as CourseSession)
            .One("threeSixtyLearning", path, (Session row) => row as PathSession);
    }

    /// <summary>A filter, at most so deep.</summary>
    public OracleFilter Filter(Random random, int depth)
    {
        var fields = new List<(string, OracleFilter)>();
        foreach (var name in random.GetItems(["and", "or", "not", "", "", "", ""], random.Next(depth is 0 ? 1 : 0, 4)).Distinct())
        {
            if (name.Length is 0 || depth is 0)
            {
                var (field, create) = _fields[random.Next(_fields.Count)];
                if (!fields.Exists(known => known.Item1 == field))
                    fields.Add((field, create(random, depth)));
            }
            else
            {
                fields.Add((name, Combined(random, name, depth - 1)));
            }
        }

        return OracleFilter.Object(fields);
    }

    private OracleFilter Combined(Random random, string name, int depth) => name switch
    {
        "not" => OracleFilter.Not(Filter(random, depth)),
        "and" => OracleFilter.And(Several(random, random => Filter(random, depth))),
        _ => OracleFilter.Or(Several(random, random => Filter(random, depth))),
    };

    private OracleEntity One<T>(string name, OracleEntity related, Func<T, object?> select)
    {
        _fields.Add((name, (random, depth) => related.Filter(random, Math.Max(0, depth - 1)).On(row => select((T)row))));
        return this;
    }

    private OracleEntity Many<T>(string name, OracleEntity related, Func<T, IEnumerable<object>> select)
    {
        _fields.Add((name, (random, depth)
            => Quantified(random, row => select((T)row), () => related.Filter(random, Math.Max(0, depth - 1)))));
        return this;
    }

    private OracleEntity Texts<T>(string name, Func<T, IEnumerable<object>> select, IEnumerable<object> samples)
    {
        object?[] known = [.. samples.Distinct()];
        _fields.Add((name, (random, depth)
            => Quantified(random, row => select((T)row), () => Operations(random, typeof(string), known, depth))));
        return this;
    }

    private static OracleFilter Quantified(Random random, Func<object, IEnumerable<object>> select, Func<OracleFilter> create)
    {
        var operations = random.GetItems(["some", "all", "none", "any"], random.Next(0, 3)).Distinct();
        return OracleFilter.Object([.. operations.Select(operation => (operation, Quantified(operation, random, select, create)))]);
    }

    private static OracleFilter Quantified(
        string operation,
        Random random,
        Func<object, IEnumerable<object>> select,
        Func<OracleFilter> create)
    {
        if (operation is "any")
        {
            var isExpected = random.Next(2) is 0;
            return new OracleFilter(OracleValue.Literal(isExpected), row => select(row).Any() == isExpected);
        }

        var element = create();
        return new OracleFilter(element.Literal, element.Holds is not { } holds ? null : operation switch
        {
            "some" => row => select(row).Any(holds),
            "all" => row => select(row).All(holds),
            _ => row => !select(row).Any(holds),
        });
    }

    /// <summary>Every value of the objects' type that a column holds, but global ids, which are tested apart.</summary>
    private OracleEntity Values<T>(IEnumerable<T> rows, params string[] except)
        where T : notnull
    {
        var all = rows.ToList();
        foreach (var property in typeof(T).GetProperties().Where(property => IsValue(property) && !except.Contains(property.Name)))
        {
            if (typeof(Session).IsAssignableFrom(typeof(T)) && property.Name is nameof(Session.Id))
                continue;

            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            var known = all.Select(row => property.GetValue(row)).Where(value => value is not null).Distinct();
            object?[] samples = [.. known.DefaultIfEmpty(Sample(type))];
            var name = char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
            _fields.Add((name, (random, depth) => Operations(random, type, samples, depth).OnValue(row => property.GetValue(row))));
        }

        return this;
    }

    private static OracleFilter Operations(Random random, Type type, object?[] samples, int depth)
    {
        var fields = new List<(string, OracleFilter)>();
        foreach (var operation in random.GetItems([.. OracleValue.Operations(type)], random.Next(1, 3)).Distinct())
        {
            var operand = Operand(random, operation, samples);
            bool Holds(object value) => OracleValue.Holds(OracleNull.Unwrap(value), operation, operand);
            fields.Add((operation, new OracleFilter(OracleValue.Literal(operand), Holds)));
        }

        if (type == typeof(string) && depth > 0 && random.Next(4) is 0)
        {
            var filters = Several(random, random => Operations(random, type, samples, depth - 1));
            fields.Add(random.Next(2) is 0 ? ("and", OracleFilter.And(filters)) : ("or", OracleFilter.Or(filters)));
        }

        return OracleFilter.Object(fields);
    }

    private static object? Operand(Random random, string operation, object?[] samples)
    {
        object? Sample() => samples[random.Next(samples.Length)] switch
        {
            // A part of a text, in another case for some.
            string { Length: > 0 } text when operation is "iin" => random.Next(2) is 0 ? text.ToUpperInvariant() : text.ToLowerInvariant(),
            string { Length: > 0 } text when operation is not ("eq" or "neq" or "in" or "nin") => Part(random, text),
            var value => value,
        };
        return operation switch
        {
            "in" or "nin" when samples[0] is Enum => Enumerable.Range(0, random.Next(0, 3)).Select(_ => Sample()).ToArray(),
            _ when FilterOperators.Get(operation).Operand is FilterOperandKind.List => Enumerable.Range(0, random.Next(0, 4)).Select(_ => random.Next(4) is 0 ? null : Sample()).ToArray(),
            "eq" or "neq" when random.Next(4) is 0 => null,
            _ => Sample(),
        };
    }

    private static string Part(Random random, string text)
    {
        var start = random.Next(text.Length);
        var part = random.Next(3) switch
        {
            0 => text[..start],
            1 => text[start..],
            _ => text.Substring(start, Math.Min(3, text.Length - start)),
        };
        part = random.Next(3) is 0 ? part.ToUpperInvariant() : part;
        return part.Any(char.IsSurrogate) ? text : part;
    }

    private static OracleFilter[] Several(Random random, Func<Random, OracleFilter> create)
        => [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => create(random))];

    private static bool IsValue(PropertyInfo property)
        => property.CanWrite
            && (property.PropertyType == typeof(string) || !typeof(IEnumerable).IsAssignableFrom(property.PropertyType))
            && (property.PropertyType == typeof(string) || property.PropertyType.IsValueType);

    private static object Sample(Type type) => type == typeof(string) ? "none" : Activator.CreateInstance(type)!;
}
