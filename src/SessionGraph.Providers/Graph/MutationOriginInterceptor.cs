using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace SessionGraph.Providers;

/// <summary>Sets the origin of the writes of each mutation: its field, its operation and its caller.</summary>
internal sealed class MutationOriginInterceptor : TypeInterceptor
{
    /// <inheritdoc />
    public override void OnBeforeCompleteTypes(IDescriptorContext context, IReadOnlyList<TypeConfiguration> configurations)
    {
        var mutations = configurations.OfType<ObjectTypeConfiguration>().FirstOrDefault(type => type.Name == context.Schema.MutationTypeName);
        foreach (var field in mutations?.Fields ?? [])
        {
            var origin = new WriteOrigin(field.Name);
            field.Middleware.Insert(0, next => async field =>
            {
                field.Services.GetRequiredService<WriteOriginAccessor>().Set(
                    origin with { OperationName = field.Operation.Definition.Name?.Value, DocumentHash = field.Operation.DocumentHash },
                    field.Services.GetService<ICaller>(),
                    field.ContextData.TryGetValue(nameof(HttpContext), out var http) ? (HttpContext?)http : null);
                await next(field);
            });
        }
    }
}
