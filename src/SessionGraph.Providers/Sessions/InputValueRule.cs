using System.Linq.Expressions;
using Mapster;

namespace SessionGraph.Providers;

/// <summary>
/// Converts the value of an input's field to that of an entity's member: an absent <see cref="Optional{T}"/> keeps the member's value,
/// instants become UTC with milliseconds, and a null list becomes empty.
/// </summary>
internal static class InputValueRule
{
    // Takes precedence over Mapster's built-in type rules.
    private const int Priority = 1000;

    public static TypeAdapterRule Create() => new()
    {
        Priority = argument => IsOptional(argument.SourceType)
            || argument.SourceType == typeof(DateTime?)
            || argument.DestinationType == typeof(List<string>)
                ? Priority
                : null,
        Settings = new TypeAdapterSettings
        {
            ConverterFactory = argument => Convert(argument, keepsAbsent: false),
            ConverterToTargetFactory = argument => Convert(argument, keepsAbsent: true),
        },
    };

    private static bool IsOptional(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>);

    private static LambdaExpression Convert(CompileArgument argument, bool keepsAbsent)
    {
        var field = Expression.Parameter(argument.SourceType, "field");
        var current = Expression.Parameter(argument.DestinationType, "current");
        if (!IsOptional(argument.SourceType))
            return Lambda(Read(field, argument.DestinationType));

        var value = Read(Expression.Property(field, nameof(Optional<>.Value)), argument.DestinationType);
        return Lambda(keepsAbsent ? Expression.Condition(Expression.Property(field, nameof(Optional<>.HasValue)), value, current) : value);

        LambdaExpression Lambda(Expression body) => keepsAbsent ? Expression.Lambda(body, field, current) : Expression.Lambda(body, field);
    }

    private static Expression Read(Expression value, Type type)
    {
        if (value.Type == typeof(DateTime?))
            value = Expression.Call(typeof(InputValueRule), nameof(ToInstant), null, value);
        else if (value.Type.IsAssignableTo(typeof(IEnumerable<string>)) && type == typeof(List<string>))
            value = Expression.Call(typeof(InputValueRule), nameof(ToList), null, value);

        // Validation rejects null for required members before the mapping.
        return Nullable.GetUnderlyingType(value.Type) == type
            ? Expression.Call(value, nameof(Nullable<>.GetValueOrDefault), null)
            : value.Type == type ? value : Expression.Convert(value, type);
    }

    private static DateTime? ToInstant(DateTime? value) => value?.ToInstant();

    private static List<string> ToList(IEnumerable<string>? values) => [.. values ?? []];
}
