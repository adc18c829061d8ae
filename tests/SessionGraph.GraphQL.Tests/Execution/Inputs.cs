using System.Globalization;
using System.Text.Json;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Tests.Execution;

public sealed record PersonInput(
    string Name, int? Age, Optional<string?> Nickname, IReadOnlyList<Mood>? Moods, PersonInput? Friend, int Rank = 5);

[OneOf]
public sealed record ByInput(int? Id, string? Name);

[ExtendObjectType(OperationTypeNames.Query)]
public static class InputQueries
{
    public static string GetPerson(PersonInput input)
        => $"{input.Name} age={input.Age?.ToString(CultureInfo.InvariantCulture) ?? "null"} "
            + $"nickname={(input.Nickname.HasValue ? input.Nickname.Value ?? "null" : "absent")} "
            + $"moods={(input.Moods is null ? "null" : string.Join('+', input.Moods))} rank={input.Rank}"
            + (input.Friend is null ? "" : $" friend=({GetPerson(input.Friend)})");

    public static string GetPersons(PersonInput[] inputs) => string.Join('/', inputs.Select(GetPerson));

    public static string GetBy(ByInput by) => by.Id is { } id ? $"id {id}" : $"name {by.Name}";

    public static string GetInt(int n) => $"{n}";

    public static string GetText(Optional<string?> text) => text.HasValue ? text.Value ?? "null" : "absent";

    public static string GetDefaulted(int first = 10) => $"{first}";

    public static string GetMood(Mood mood) => $"{mood}";

    public static string GetArray(int[] items) => string.Join(',', items);

    public static string GetList(List<int?>? items)
        => items is null ? "null" : string.Join(',', items.Select(item => item?.ToString(CultureInfo.InvariantCulture) ?? "null"));

    public static string GetNested(IReadOnlyList<IEnumerable<string>> rows) => string.Join('/', rows.Select(row => string.Join(',', row)));

    public static string GetSet(HashSet<long> numbers) => string.Join(',', numbers.Order());

    public static string GetInstant(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);

    public static string GetJson(JsonElement value) => value.GetRawText().Replace('"', '\'');

    public static string GetScaled(float value, short small) => string.Create(CultureInfo.InvariantCulture, $"{value} {small}");
}

internal static class Inputs
{
    public static Schema Schema { get; } = SchemaBuilder.New()
        .AddQueryType()
        .AddType(typeof(InputQueries))
        .AddType(Filter)
        .AddTypeInterceptor(new ByHand())
        .Create();

    private static InputObjectTypeConfiguration Filter
    {
        get
        {
            var filter = new InputObjectTypeConfiguration { Name = "Filter" };
            filter.Fields.Add(new InputFieldConfiguration { Name = "eq", Type = TypeReference.Parse("Int") });
            filter.Fields.Add(new InputFieldConfiguration { Name = "and", Type = TypeReference.Parse("[Filter!]") });
            filter.Fields.Add(new InputFieldConfiguration
            {
                Name = "ignoreCase",
                Type = TypeReference.Parse("Boolean!"),
                DefaultValue = BooleanValueNode.True,
            });
            return filter;
        }
    }

    /// <summary>Adds fields whose arguments no CLR parameter describes: a dictionary, and a formatted value.</summary>
    private sealed class ByHand : TypeInterceptor
    {
        public override void OnBeforeCompleteTypes(IDescriptorContext context, IReadOnlyList<TypeConfiguration> configurations)
        {
            var query = configurations.OfType<ObjectTypeConfiguration>().Single(type => type.Name == OperationTypeNames.Query);
            var where = new InputFieldConfiguration { Name = "where", Type = TypeReference.Parse("Filter") };
            query.Fields.Add(new OutputFieldConfiguration
            {
                Name = "filter",
                Type = TypeReference.Parse("String!"),
                Arguments = { where },
                Resolver = resolver =>
                {
                    resolver.Result = Print(resolver.ArgumentValue<object?>("where"));
                    return default;
                },
            });
            var keys = new InputFieldConfiguration
            {
                Name = "keys",
                Type = TypeReference.Parse("[ID!]!"),
                RuntimeType = typeof(int[]),
                Formatter = id => int.TryParse((string)id, CultureInfo.InvariantCulture, out var key)
                    ? key
                    : throw new GraphQLException("No key."),
            };
            query.Fields.Add(new OutputFieldConfiguration
            {
                Name = "sum",
                Type = TypeReference.Parse("Int"),
                Arguments = { keys },
                Resolver = resolver =>
                {
                    resolver.Result = resolver.ArgumentValue<int[]>("keys").Sum();
                    return default;
                },
            });
        }

        private static string Print(object? value) => value switch
        {
            null => "null",
            OrderedDictionary<string, object?> map => $"{{{string.Join(' ', map.Select(entry => $"{entry.Key}={Print(entry.Value)}"))}}}",
            object?[] items => $"[{string.Join(' ', items.Select(Print))}]",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
    }
}
