using System.Security.Cryptography;
using System.Text;

namespace SessionGraph.Providers;

/// <summary>Executes each mutation field under its idempotency key.</summary>
internal sealed class IdempotencyInterceptor : TypeInterceptor
{
    /// <inheritdoc/>
    public override void OnBeforeCompleteTypes(IDescriptorContext context, IReadOnlyList<TypeConfiguration> configurations)
    {
        var mutations = configurations.OfType<ObjectTypeConfiguration>().FirstOrDefault(type => type.Name == context.Schema.MutationTypeName);
        foreach (var field in mutations?.Fields ?? [])
            field.Middleware.Insert(0, next => field => ExecuteAsync(field, next));
    }

    private static async ValueTask ExecuteAsync(IMiddlewareContext context, FieldDelegate next)
    {
        var idempotency = context.Service<IdempotencyAccessor>();
        if (IdempotentDirective.KeyOf(context) is not { } key)
        {
            if (idempotency.Current is { } request)
                idempotency.Current = request with { Field = context.Selection.ResponseName };
            await next(context);
            return;
        }

        try
        {
            using var scope = await context.Service<IdempotencyStore>().BeginAsync(
                context.Service<ICaller>().Name, key, HashOf(context), context.RequestAborted);
            idempotency.Current = new IdempotentCall(scope, "");
            await next(context);
        }
        catch (IdempotencyException exception)
        {
            throw new GraphQLException(IdempotentExecution.ToError(exception));
        }
    }

    private static string HashOf(IResolverContext context)
    {
        var arguments = context.Selection.SyntaxNodes[0].Arguments
            .Select(argument => $"{argument.Name.Value}:{context.SubstituteVariables(argument.Value)}")
            .Order(StringComparer.Ordinal);
        var text = $"{context.Selection.Field.Name}\n{string.Join('\n', arguments)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
