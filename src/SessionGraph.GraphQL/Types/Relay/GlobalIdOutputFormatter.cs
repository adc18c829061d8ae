using System.Collections;
using System.Linq.Expressions;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Relay;

/// <summary>Converts the keys of one object type to global ids. The values of getters are not boxed.</summary>
internal sealed class GlobalIdOutputFormatter(INodeIdSerializer serializer, string typeName)
{
    /// <summary>Makes the field return global ids.</summary>
    public void Apply(OutputFieldConfiguration field)
    {
        if (field.Getter is { } getter)
            field.Getter = Expression.Lambda(Format(getter.Body), getter.Parameters);
        else
            field.Middleware.Insert(0, FormatResult);
    }

    public string? FormatNullable<TKey>(TKey? key)
        where TKey : struct
        => key is { } value ? serializer.Format(typeName, value) : null;

    public string? FormatText(string? key) => key is null ? null : serializer.Format(typeName, key);

    public IReadOnlyList<object?>? FormatAll(IEnumerable? keys) => keys is null ? null : [.. keys.Cast<object?>().Select(FormatObject)];

    public object? FormatObject(object? value) => value switch
    {
        null => null,
        string text => serializer.Format(typeName, text),
        IEnumerable keys => FormatAll(keys),
        _ => serializer.Format(typeName, value),
    };

    private MethodCallExpression Format(Expression key)
    {
        var formatter = Expression.Constant(this);
        if (Nullable.GetUnderlyingType(key.Type) is { } inner)
            return Expression.Call(formatter, nameof(FormatNullable), [inner], key);

        if (key.Type == typeof(string))
            return Expression.Call(formatter, nameof(FormatText), null, key);

        return key.Type.IsValueType
            ? Expression.Call(
                Expression.Constant(serializer, typeof(INodeIdSerializer)),
                nameof(INodeIdSerializer.Format),
                [key.Type],
                Expression.Constant(typeName),
                key)
            : Expression.Call(formatter, nameof(FormatAll), null, Expression.Convert(key, typeof(IEnumerable)));
    }

    private FieldDelegate FormatResult(FieldDelegate next) => context =>
    {
        var running = next(context);
        return running.IsCompletedSuccessfully
            ? ResolverResult.Store(context, FormatObject(context.Result))
            : FormatAsync(context, running);
    };

    private async ValueTask FormatAsync(IMiddlewareContext context, ValueTask running)
    {
        await running;
        context.Result = FormatObject(context.Result);
    }
}
