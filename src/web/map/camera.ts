/** Which part of the map is on the screen: its upper left corner in units of the map, and how much larger than whole. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

interface Size {
  readonly width: number
  readonly height: number
}

interface Point {
  readonly x: number
  readonly y: number
}

export const WHOLE_WORLD: Camera = { x: 0, y: 0, zoom: 1 }

/** Nearer than this, coasts at 1:50 million say nothing more. */
const MOST_ZOOM = 24

/** All places at once, with room around; not so near that a single place fills the screen. */
const MOST_FITTED_ZOOM = 6
const ROOM = 0.16

export function fitCamera(points: readonly Point[], size: Size): Camera {
  if (points.length === 0) return WHOLE_WORLD
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const room = 1 + 2 * ROOM
  const fitting = Math.min(size.width / ((right - left) * room || 1), size.height / ((bottom - top) * room || 1))
  const zoom = Math.min(Math.max(fitting, 1), MOST_FITTED_ZOOM)
  return clampCamera(
    { x: (left + right) / 2 - size.width / zoom / 2, y: (top + bottom) / 2 - size.height / zoom / 2, zoom },
    size,
  )
}

/** Zooms so that what is at `at` (0 to 1 of width and height) stays there; a factor above 1 comes nearer. */
export function zoomCamera({ x, y, zoom }: Camera, factor: number, at: Point, size: Size): Camera {
  const next = Math.min(Math.max(zoom * factor, 1), MOST_ZOOM)
  return clampCamera(
    {
      x: x + at.x * size.width * (1 / zoom - 1 / next),
      y: y + at.y * size.height * (1 / zoom - 1 / next),
      zoom: next,
    },
    size,
  )
}

/** Moves by parts of what is on the screen. */
export function panCamera({ x, y, zoom }: Camera, by: Point, size: Size): Camera {
  return clampCamera({ x: x + (by.x * size.width) / zoom, y: y + (by.y * size.height) / zoom, zoom }, size)
}

function clampCamera({ x, y, zoom }: Camera, { width, height }: Size): Camera {
  return {
    x: Math.min(Math.max(x, 0), width - width / zoom),
    y: Math.min(Math.max(y, 0), height - height / zoom),
    zoom,
  }
}
