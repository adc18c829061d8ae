using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>
/// A loader's key as a function, compiled once for the loader's type and kept by the context's model: loaders live as long as a
/// request, and compiling takes longer than most statements.
/// </summary>
internal static class KeyGetter
{
    public static Func<TEntity, TKey> Of<TEntity, TKey>(DbContext context, Type loaderType, Expression<Func<TEntity, TKey>> key)
        => context.Model.GetOrAddRuntimeAnnotationValue(
            loaderType.AssemblyQualifiedName!,
            static (Expression<Func<TEntity, TKey>>? lambda) => lambda!.Compile(),
            key);
}
