using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>
/// A loader's key as a function, compiled once for the loader's type and kept by the context's model: loaders live as long as a
/// request, and compiling takes longer than most statements. So the key is the same for all loaders of the type: it captures nothing.
/// </summary>
internal static class KeyGetter
{
    public static Func<TEntity, TKey> Of<TEntity, TKey>(DbContext context, Type loaderType, Expression<Func<TEntity, TKey>> key)
        => context.Model.GetOrAddRuntimeAnnotationValue(
            loaderType.AssemblyQualifiedName!,
            static (Expression<Func<TEntity, TKey>>? lambda) => Captures.In(lambda!)
                ? throw new NotSupportedException($"The key `{lambda}` captures a variable: a loader's key is made of its entity's members.")
                : lambda!.Compile(),
            key);

    private sealed class Captures : ExpressionVisitor
    {
        private bool _found;

        public static bool In(Expression expression)
        {
            var captures = new Captures();
            captures.Visit(expression);
            return captures._found;
        }

        protected override Expression VisitMember(MemberExpression node)
        {
            _found |= node.Expression is ConstantExpression;
            return base.VisitMember(node);
        }
    }
}
