using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;

namespace SessionGraph.Providers;

/// <summary>
/// Validates an input against the limits of its members: <see cref="StringLengthAttribute"/> limits the characters of a string or of each
/// string in a list, <see cref="MaxLengthAttribute"/> the items of a list or the bytes of a JSON value. A string or list without a limit is
/// a programming error.
/// </summary>
/// <typeparam name="TInput">The input, or an object inside one.</typeparam>
public static class InputLimits<TInput>
    where TInput : notnull
{
    /// <summary>The names of the input's fields, in their order.</summary>
    public static readonly IReadOnlyList<string> Fields = [.. typeof(TInput).GetProperties().Select(NameOf)];

    private static readonly Func<TInput, InputViolation?>[] s_rules = [.. typeof(TInput).GetProperties().Select(CreateRule).OfType<Func<TInput, InputViolation?>>()];

    /// <summary>Finds the members that break a limit or have an invalid character: the first violation of each.</summary>
    public static IEnumerable<InputViolation> FindAll(TInput input) => s_rules.Select(rule => rule(input)).OfType<InputViolation>();

    private static Func<TInput, InputViolation?>? CreateRule(PropertyInfo property)
    {
        var name = NameOf(property);
        var input = Expression.Parameter(typeof(TInput));
        Expression value = Expression.Property(input, property);
        if (value.Type is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Optional<>))
            value = Expression.Property(value, nameof(Optional<>.Value));

        if (value.Type == typeof(string))
        {
            var limit = LimitOf<StringLengthAttribute>(property).MaximumLength;
            return Rule<string?>((text) => InputText.Find(name, text, limit));
        }

        if (value.Type == typeof(JsonElement?))
        {
            var limit = LimitOf<MaxLengthAttribute>(property).Length;
            return Rule<JsonElement?>(json => json is { } present ? InputJson.Find(name, present, limit) : null);
        }

        if (value.Type.IsAssignableTo(typeof(IInputObject)))
            return Rule<IInputObject?>(nested => Nested(name, nested));

        if (value.Type.IsAssignableTo(typeof(IReadOnlyList<IInputObject>)))
        {
            var limit = LimitOf<MaxLengthAttribute>(property).Length;
            return Rule<IReadOnlyList<IInputObject>?>(list => FindInList(name, list, limit, Nested));
        }

        if (value.Type == typeof(IReadOnlyList<string>))
        {
            var limit = LimitOf<MaxLengthAttribute>(property).Length;
            var textLimit = LimitOf<StringLengthAttribute>(property).MaximumLength;
            return Rule<IReadOnlyList<string?>?>(list => FindInList(name, list, limit, (place, text) => InputText.Find(place, text, textLimit)));
        }

        return typeof(IEnumerable).IsAssignableFrom(value.Type)
            ? throw new InvalidOperationException($"{typeof(TInput).Name}.{property.Name} has a type without a rule for its size.")
            : null;

        Func<TInput, InputViolation?> Rule<T>(Func<T, InputViolation?> find)
        {
            var read = Expression.Lambda<Func<TInput, T>>(value, input).Compile();
            return given => find(read(given));
        }
    }

    private static string NameOf(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static InputViolation? Nested(string name, IInputObject? nested)
        => nested?.FindViolations().FirstOrDefault() is { } fault
            ? fault with { Field = $"{name}.{fault.Field}" }
            : null;

    private static InputViolation? FindInList<T>(string name, IReadOnlyList<T>? list, int limit, Func<string, T, InputViolation?> find)
    {
        if (list is null)
            return null;

        if (list.Count > limit)
        {
            return new InputViolation(
                name, string.Create(CultureInfo.InvariantCulture, $"has {list.Count} items, but at most {limit} are allowed"), limit);
        }

        for (var index = 0; index < list.Count; index++)
        {
            if (find(string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]"), list[index]) is { } fault)
                return fault;
        }

        return null;
    }

    private static TLimit LimitOf<TLimit>(PropertyInfo property)
        where TLimit : Attribute
        => property.GetCustomAttribute<TLimit>()
            ?? throw new InvalidOperationException($"{typeof(TInput).Name}.{property.Name} needs a {typeof(TLimit).Name}.");
}
